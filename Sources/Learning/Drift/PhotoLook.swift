public import Features
import Foundation

/// What a photo looks like in a few words, apart from what it shows.
public struct PhotoLook: Sendable, Hashable {
  public static let traits = [
    Trait(more: "lighter products", less: "darker products", measure: "lightness #"),
    Trait(more: "lighter backgrounds", less: "darker backgrounds", measure: "lightness #"),
    Trait(more: "busier backgrounds", less: "plainer backgrounds", measure: "unevenness #"),
    Trait(more: "more colourful photos", less: "paler photos", measure: "colourfulness #"),
    Trait(more: "products fill more of the photo", less: "products fill less of the photo", measure: "# of the photo"),
    Trait(more: "wider photos", less: "taller photos", measure: "width # times the height", .logarithm),
  ]

  /// Beside `traits`; lightness and share 0 to 1, the background's deviation of lightness, mean chroma / 100, the logarithm of
  /// width over height.
  public let values: [Double]

  public init(_ photo: PhotoFeatures) {
    var product = (weight: 0.0, lightness: 0.0)
    var ground = (weight: 0.0, lightness: 0.0, square: 0.0)
    var chroma = 0.0
    for (lab, foreground) in zip(photo.lattice.lab, photo.lattice.foreground) {
      let share = Double(foreground) / 255
      let lightness = Double(lab.lightness) / 100
      product.weight += share
      product.lightness += share * lightness
      ground.weight += 1 - share
      ground.lightness += (1 - share) * lightness
      ground.square += (1 - share) * lightness * lightness
      let (a, b) = (Double(lab.a), Double(lab.b))
      chroma += (a * a + b * b).squareRoot() / 100
    }
    let count = Double(max(1, photo.lattice.count))
    let mean = ground.lightness / max(1e-9, ground.weight)
    values = [
      product.lightness / max(1e-9, product.weight), mean,
      max(0, ground.square / max(1e-9, ground.weight) - mean * mean).squareRoot(), chroma / count,
      product.weight / count, log(Double(photo.width) / Double(max(1, photo.height))),
    ]
  }

  public init(values: [Double]) {
    precondition(values.count == Self.traits.count, "one number a trait")
    self.values = values
  }
}
