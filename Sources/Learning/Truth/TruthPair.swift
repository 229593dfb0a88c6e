/// One line of a truth file: a pair of which it is known whether, and where, it is wrong.
public struct TruthPair: Sendable, Hashable, Identifiable {
  /// How a pair was made wrong.
  public enum Variant: String, Sendable, Codable, Hashable, CaseIterable { case match, attribute, kind, swap }

  public let id: String
  public let image: String
  public let spec: String
  /// Pairs of one product are kept together wherever pairs are split or drawn.
  public let product: String
  public let variant: Variant
  /// "train" or "validation", where the file says so.
  public let split: String?
  public let isWrong: Bool
  public var phrases: [TruthPhrase]

  public init(
    id: String, image: String, spec: String, product: String, variant: Variant, split: String?, isWrong: Bool,
    phrases: [TruthPhrase]
  ) {
    self.id = id
    self.image = image
    self.spec = spec
    self.product = product
    self.variant = variant
    self.split = split
    self.isWrong = isWrong
    self.phrases = phrases
  }
}
