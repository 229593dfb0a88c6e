public import Matching

/// A decided claim as a head's residual learns from it.
public struct ResidualLesson: Sendable, Hashable {
  public let question: HeadQuestion
  public let isContradicted: Bool
  /// What the head's margin is worth in the calibration.
  public let weight: Double
  /// Log-odds that the claim is supported by everything but the head's margin, where the shop's share of contradictions holds.
  public let offset: Double

  public init(question: HeadQuestion, isContradicted: Bool, weight: Double, offset: Double) {
    self.question = question
    self.isContradicted = isContradicted
    self.weight = weight
    self.offset = offset
  }
}
