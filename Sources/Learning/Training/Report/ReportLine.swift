public import Claims
public import Features

/// One line of a truth file as a trained network is measured on it.
public struct ReportLine: Sendable, Hashable {
  public let source: String
  public let product: String
  public let variant: TruthPair.Variant
  /// Content hash of its photo.
  public let photo: String
  public let claims: [Claim]
  /// Beside `claims`: whether the photo contradicts it; `nil` where the truth doesn't say.
  public let isContradicted: [Bool?]
  /// Beside `claims`: where the photo shows it, where the truth says so.
  public let boxes: [Region?]

  /// - Parameter claims: as the parser reads them from the line's spec.
  public init(_ truth: TruthPair, source: String, photo: String, claims: [Claim]) {
    self.source = source
    product = "\(source)/\(truth.product)"
    variant = truth.isWrong ? truth.variant : .match
    self.photo = photo
    self.claims = claims
    isContradicted = claims.map { claim in
      let outcomes = truth.phrases.filter { $0.facet == claim.facet && $0.span.overlaps(claim.span) }.map(\.truth)
      return outcomes.contains(.contradicted) ? true : outcomes.contains(.supported) ? false : nil
    }
    boxes = claims.map { claim in
      truth.phrases.first { $0.facet == claim.facet && $0.span.overlaps(claim.span) && $0.region != nil }?.region
    }
  }
}
