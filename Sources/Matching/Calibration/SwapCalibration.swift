public import Foundation

/// What the gain of a suspected exchange of photos is worth.
public struct SwapCalibration: Sendable, Codable, Hashable {
  public static let fileName = "swaps.json"
  /// A swap is named from this probability on: more often right than wrong.
  public static let leastProbability = 0.5

  public let intercept: Double
  /// Log-odds that a nat of gain is worth.
  public let slope: Double

  public init(intercept: Double, slope: Double) {
    self.intercept = intercept
    self.slope = slope
  }

  /// - Throws: `EvidenceModelError` for a file that is none, or whose slope is not above 0.
  public init(json: Data) throws(EvidenceModelError) {
    guard let calibration = try? JSONDecoder().decode(SwapCalibration.self, from: json), calibration.slope > 0 else {
      throw .malformed(file: Self.fileName, what: "content")
    }
    self = calibration
  }

  /// Where a model brings none: named where both sides' claims become ten times likelier.
  public static let handSet = SwapCalibration(intercept: -log(10), slope: 1)

  /// Probability that two photos were exchanged, where one pair in twenty has another's photo.
  ///
  /// - Parameter nats: the smaller of both sides' gains, of two pairs that gain most by each other.
  public func probability(nats: Double) -> Double { 1 / (1 + exp(-(intercept + slope * nats))) }

  public func isNamed(nats: Double) -> Bool { probability(nats: nats) >= Self.leastProbability }
}
