/// What the evidence says of all pairs of a catalog, and what was decided.
public struct CatalogMargins: Sendable {
  /// Every pair that could be judged; outcomes of claims are `nil` where nobody decided.
  public let pairs: [LabelledPair]
  /// Beside `pairs`: whether an operator called the pair wrong, `nil` where nobody decided.
  public let isWrong: [Bool?]
  /// Share of the pairs that is expected to be wrong.
  public let baseRate: Double

  public init(pairs: [LabelledPair], isWrong: [Bool?], baseRate: Double) {
    precondition(pairs.count == isWrong.count, "one outcome a pair")
    self.pairs = pairs
    self.isWrong = isWrong
    self.baseRate = baseRate
  }

  /// The decided pairs.
  public var labels: [LabelledPair] { zip(pairs, isWrong).filter { $0.1 != nil }.map(\.0) }

  /// The same where the labels of some products are not known.
  package func without(labelsOf isHidden: (String) -> Bool) -> CatalogMargins {
    CatalogMargins(
      pairs: pairs, isWrong: zip(pairs, isWrong).map { isHidden($0.product) ? nil : $1 }, baseRate: baseRate)
  }
}
