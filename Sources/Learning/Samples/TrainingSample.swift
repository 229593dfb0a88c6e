public import Claims
public import Features
public import Matching

/// A pair made asymmetric in a known way (AsCL, arXiv 2405.10029, section 3).
public struct TrainingSample: Sendable, Hashable {
  /// Of the pair whose photo it keeps.
  public let pair: String
  /// Type I is a negative; II, III and none are positives.
  public let type: Asymmetry.Kind
  /// The sample's spec.
  public let claims: [Claim]
  /// What was done to the pair, in the order in which it was done.
  public let changes: [SampleChange]
  /// How surely the type holds, above 0 to 1: the loss counts the sample by it.
  public let weight: Float

  public init(
    pair: String, type: Asymmetry.Kind, claims: [Claim], changes: [SampleChange], weight: Float = 1
  ) {
    self.pair = pair
    self.type = type
    self.claims = claims
    self.changes = changes
    self.weight = weight
  }

  public var isNegative: Bool { type == .conflict }

  /// Places in `claims` that are wrong, rising.
  public var wrongClaims: [Int] { isNegative ? changes.compactMap(\.place).sorted() : [] }

  /// What of the photo is hidden.
  public var masks: [Region] { changes.compactMap(\.mask) }
}
