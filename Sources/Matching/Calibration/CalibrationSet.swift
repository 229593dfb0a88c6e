public import Claims

/// Every coefficient that validation data decided.
public struct CalibrationSet: Sendable, Codable, Hashable {
  public var claims: [ClaimCalibration]
  public var risk: RiskCalibration

  public init(claims: [ClaimCalibration], risk: RiskCalibration) {
    self.claims = claims
    self.risk = risk
  }

  /// Which calibration a claim is judged by: colours of parts are a harder question than a product's colour.
  public static func key(of claim: Claim) -> String {
    claim.subject == nil ? claim.facet.rawValue : "\(claim.facet.rawValue).part"
  }

  /// - Returns: log-odds that the claim is contradicted, by the calibration that uses the most of the channels that
  ///   spoke; `nil` where none fits.
  public func contradiction(of claim: Claim, margins: [String: Double]) -> Double? {
    contradiction(key: Self.key(of: claim), margins: margins)
  }

  /// The same for a key of `key(of:)`.
  public func contradiction(key: String, margins: [String: Double]) -> Double? {
    claims.filter { $0.key == key }.sorted { $0.channels.count > $1.channels.count }
      .lazy.compactMap { $0.contradiction(of: margins) }.first
  }

  /// Log-odds that a pair is wrong, where `risk.baseRate` of the pairs are.
  ///
  /// - Parameter contradictions: log-odds of the claims that could be checked, each with its `key(of:)`.
  public func risk(of contradictions: [(key: String, logOdds: Double)]) -> Double {
    risk.logit(of: contradictions.map { $0.logOdds + (risk.asymmetry?[$0.key] ?? 0) })
  }
}
