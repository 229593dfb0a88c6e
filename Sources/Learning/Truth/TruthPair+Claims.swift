public import Claims

extension TruthPair {
  /// Those of the parsed claims that the truth says are so: claims that overlap a supported phrase of their own facet and
  /// no contradicted one.
  public func supported(_ claims: [Claim]) -> [Claim] {
    claims.filter { claim in
      let outcomes = phrases.filter { $0.facet == claim.facet && $0.span.overlaps(claim.span) }.map(\.truth)
      return outcomes.contains(.supported) && !outcomes.contains(.contradicted)
    }
  }
}
