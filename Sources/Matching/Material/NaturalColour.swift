import Features
import Foundation

/// Colours that a bare material has by nature: planed wood is yellow to brown, polished steel is grey.
///
/// Set by hand. Materials that come in any colour (plastic, glazed clay, cloth, painted or anodised metal, dyed leather) have none.
struct NaturalColour: Sendable, Hashable {
  /// Of the material that stands for all of this colour.
  let name: String
  /// CIELAB hue in degrees; `nil` for any.
  let hue: ClosedRange<Double>?
  let chroma: ClosedRange<Double>
  let lightness: ClosedRange<Double>
  /// Mean of `log(share + floor)` over product photos at large: abo, clothing, luma and grocery, each by a quarter.
  let centre: Double

  private static let floor = 0.15

  private static let wood = NaturalColour(name: "wood", hue: 40...85, chroma: 8...45, lightness: 15...90, centre: -1.20)
  private static let wicker = NaturalColour(
    name: "wicker", hue: 55...90, chroma: 12...50, lightness: 25...92, centre: -1.47)
  private static let cork = NaturalColour(
    name: "cork", hue: 55...80, chroma: 12...40, lightness: 40...85, centre: -1.60)
  private static let cardboard = NaturalColour(
    name: "cardboard", hue: 55...85, chroma: 12...35, lightness: 35...80, centre: -1.61)
  private static let steel = NaturalColour(name: "steel", hue: nil, chroma: 0...7, lightness: 0...100, centre: -1.07)
  private static let brass = NaturalColour(
    name: "brass", hue: 65...98, chroma: 12...65, lightness: 20...95, centre: -1.56)
  private static let copper = NaturalColour(
    name: "copper", hue: 25...65, chroma: 15...60, lightness: 20...90, centre: -1.28)
  private static let terracotta = NaturalColour(
    name: "terracotta", hue: 30...60, chroma: 20...55, lightness: 30...75, centre: -1.46)

  private static let colours: [String: NaturalColour] = [
    "wood": wood, "bamboo": wood, "cork": cork, "cardboard": cardboard, "kraft paper": cardboard,
    "wicker": wicker, "rattan": wicker, "willow": wicker, "seagrass": wicker, "water hyacinth": wicker, "straw": wicker,
    "cane": wicker, "raffia": wicker,
    "stainless steel": steel, "chrome": steel, "chrome-plated": steel, "nickel-plated": steel, "silver-plated": steel,
    "pewter": steel,
    "brass": brass, "gold-plated": brass, "bronze": brass, "copper": copper, "terracotta": terracotta,
  ]

  /// Of a material, or of the first of its families that has one.
  init?(of term: String, families: [String] = []) {
    guard let colour = ([term] + families).lazy.compactMap({ Self.colours[$0] }).first else { return nil }
    self = colour
  }

  private init(
    name: String, hue: ClosedRange<Double>?, chroma: ClosedRange<Double>, lightness: ClosedRange<Double>, centre: Double
  ) {
    self.name = name
    self.hue = hue
    self.chroma = chroma
    self.lightness = lightness
    self.centre = centre
  }

  /// How much of a product has the colour, in nats above a product at large.
  func score(of samples: [Int], in lattice: Lattice) -> Double {
    guard !samples.isEmpty else { return 0 }
    let share = Double(samples.count { contains(lattice.lab[$0]) }) / Double(samples.count)
    return log(share + Self.floor) - centre
  }

  func contains(_ colour: Lab) -> Bool {
    let (a, b) = (Double(colour.a), Double(colour.b))
    guard chroma.contains((a * a + b * b).squareRoot()), lightness.contains(Double(colour.lightness)) else {
      return false
    }
    return hue?.contains(atan2(b, a) * 180 / .pi) ?? true
  }
}
