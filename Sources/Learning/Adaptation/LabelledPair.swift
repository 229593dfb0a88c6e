/// A decided pair as adaptation sees it.
public struct LabelledPair: Sendable, Hashable {
  public let pair: String
  /// Margins of its claims and what the operator said of them. Of an accepted pair every claim that was checked is supported; of
  /// a rejected one only the reasons are known.
  public let example: CalibrationExample

  public init(pair: String, example: CalibrationExample) {
    self.pair = pair
    self.example = example
  }

  public var isWrong: Bool { example.isWrong }
  public var product: String { example.product }

  /// Claims whose outcome the label tells, of those that evidence spoke of.
  package var claims: [(key: String, margins: [String: Double], isContradicted: Bool)] {
    example.claims.compactMap { claim in
      guard !claim.margins.isEmpty else { return nil }
      if !isWrong { return (claim.key, claim.margins, false) }
      return claim.isContradicted == true ? (claim.key, claim.margins, true) : nil
    }
  }
}
