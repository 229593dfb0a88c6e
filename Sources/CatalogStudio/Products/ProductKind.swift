import Foundation

/// A kind of product that the studio can build in many ways.
public struct ProductKind: Sendable {
  public let name: String
  public let plural: String
  private let design: @Sendable (inout Draw) -> Product

  init(_ name: String, plural: String? = nil, _ design: @escaping @Sendable (inout Draw) -> Product) {
    self.name = name
    self.plural = plural ?? Self.plural(of: name)
    self.design = design
  }

  public func product(_ draw: inout Draw) -> Product { design(&draw) }

  public static let all: [ProductKind] = [
    mug, teapot, bowl, plate, tumbler, jug, bottle, jar, tin, box, basket, bucket, bin, chair, stool, table, shelf,
    tableLamp, floorLamp, candle, flashlight, vase, clock, pictureFrame, cushion, flowerPot, hammer, screwdriver,
    wateringCan, padlock, bell, saucepan, kettle, cuttingBoard, toyCar, toyBlocks, ball, drum, toteBag, handbag,
    backpack, umbrella, hat, book, headphones, dumbbell, pencil, brush,
  ]

  /// The kind of that name, a mug where there is none.
  public static func named(_ name: String) -> ProductKind { all.first { $0.name == name } ?? mug }

  /// The usual English plural.
  static func plural(of noun: String) -> String {
    if noun.hasSuffix("shelf") { return noun.dropLast(1) + "ves" }
    if ["s", "x", "z", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    return noun + "s"
  }

  /// The plural of a kind that need not be one of the studio's.
  static func plural(named noun: String) -> String { all.first { $0.name == noun }?.plural ?? plural(of: noun) }

  static func cosine(_ angle: Double) -> Double { cos(angle) }
  static func sine(_ angle: Double) -> Double { sin(angle) }
}
