import Features
import Foundation

/// How near every colour is to each of a list of named shades, looked up on a fine grid of CIELAB.
///
/// Computing it sample by sample would cost a million exponentials a photo.
public struct ShadeTable: Sendable, Hashable {
  /// Lab units over which a shade's claim to a colour falls by e.
  private static let temperature: Float = 8
  private static let lightnessStep: Float = 5
  private static let lightnessSteps = 20
  private static let hueStep: Float = 6
  /// Steps from -90 to 90; what lies beyond takes the last one.
  private static let hueSteps = 30
  private static let hueStart: Float = -90

  /// Prototypes of each shade.
  public let prototypes: [[ColourName.Prototype]]
  /// Rows of one number a shade, each adding up to 1.
  private let shares: [Float]

  public init(prototypes: [[ColourName.Prototype]]) {
    self.prototypes = prototypes
    let points = prototypes.enumerated().flatMap { index, points in points.map { (index: index, point: $0) } }
    var shares = [Float](repeating: 0, count: Self.lightnessSteps * Self.hueSteps * Self.hueSteps * prototypes.count)
    var row = 0
    for l in 0..<Self.lightnessSteps {
      for a in 0..<Self.hueSteps {
        for b in 0..<Self.hueSteps {
          let colour = ColourName.Prototype(
            l: (Float(l) + 0.5) * Self.lightnessStep, a: Self.hueStart + (Float(a) + 0.5) * Self.hueStep,
            b: Self.hueStart + (Float(b) + 0.5) * Self.hueStep)
          let distances = points.map { $0.point.distance(to: colour) }
          let nearest = distances.min() ?? 0
          let weights = distances.map { exp((nearest - $0) / Self.temperature) }
          let total = weights.reduce(0, +)
          for (weight, point) in zip(weights, points) { shares[row + point.index] += weight / total }
          row += prototypes.count
        }
      }
    }
    self.shares = shares
  }

  /// All shades of shops but the metals, whose colours are others' too.
  public init(names: ColourNames) { self.init(prototypes: names.names.filter { !$0.isMetal }.map(\.prototypes)) }

  public var count: Int { prototypes.count }

  /// Adds the shares of a colour, times `weight`, to `count` numbers from `sums` on.
  func add(_ colour: Lab, weight: Float, to sums: UnsafeMutablePointer<Float>) {
    let l = min(Self.lightnessSteps - 1, Int(colour.lightness / Self.lightnessStep))
    let a = Self.step(colour.a)
    let b = Self.step(colour.b)
    let start = ((l * Self.hueSteps + a) * Self.hueSteps + b) * count
    shares.withUnsafeBufferPointer { shares in
      for index in 0..<count { sums[index] += weight * shares[start + index] }
    }
  }

  private static func step(_ hue: Int8) -> Int {
    min(hueSteps - 1, max(0, Int((Float(hue) - hueStart) / hueStep)))
  }
}
