import Claims
public import Matching

/// One pair as calibration sees it: margins and outcomes, no photo and no text.
public struct CalibrationExample: Sendable, Codable, Hashable {
  public struct Claim: Sendable, Codable, Hashable {
    /// `CalibrationSet.key(of:)`.
    public let key: String
    /// By channel; empty where nothing was checked.
    public let margins: [String: Double]
    /// `nil` where the truth doesn't say, or says that no photo shows it.
    public let isContradicted: Bool?

    public init(key: String, margins: [String: Double], isContradicted: Bool?) {
      self.key = key
      self.margins = margins
      self.isContradicted = isContradicted
    }
  }

  public let product: String
  public let isWrong: Bool
  public let claims: [Claim]

  public init(product: String, isWrong: Bool, claims: [Claim]) {
    self.product = product
    self.isWrong = isWrong
    self.claims = claims
  }

  /// A claim's outcome is that of the truth phrases of its own facet which it overlaps, contradicted before supported.
  public init(_ truth: TruthPair, examinations: [Examination]) {
    self.init(
      product: truth.product, isWrong: truth.isWrong,
      claims: examinations.map { examination in
        let claim = examination.claim
        let outcomes = truth.phrases.filter { $0.facet == claim.facet && $0.span.overlaps(claim.span) }.map(\.truth)
        let isContradicted: Bool? =
          outcomes.contains(.contradicted) ? true : outcomes.contains(.supported) ? false : nil
        return Claim(
          key: CalibrationSet.key(of: claim), margins: examination.margins, isContradicted: isContradicted)
      })
  }
}
