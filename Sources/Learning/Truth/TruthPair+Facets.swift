public import Claims

extension TruthPair {
  /// The pair as if nobody had looked at some facets.
  /// - Returns: `nil` where that is why the pair is wrong.
  public func without(_ facets: Set<Facet>) -> TruthPair? {
    guard !phrases.contains(where: { facets.contains($0.facet) && $0.truth == .contradicted }) else { return nil }
    var pair = self
    pair.phrases.removeAll { facets.contains($0.facet) }
    return pair
  }
}
