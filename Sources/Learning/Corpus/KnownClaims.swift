public import Claims
public import Features

/// The claims of a spec of which a truth file says that they are true, or that no photo shows them.
public struct KnownClaims: Sendable, Hashable {
  public let claims: [Claim]
  /// Beside `claims`.
  public let regions: [Region?]
  /// Supported phrases that no claim was read from.
  public let missed: [TruthPhrase]

  /// Facets whose words mean the same without the words around them: "black" in "black face" is not the product's colour.
  private static let standsAlone: Set<Facet> = [.part, .state]

  /// - Parameters:
  ///   - claims: as the parser reads them from the line's spec.
  ///   - reread: reads a phrase alone, told its facet. "White handle" is one claim about the handle's colour: that there
  ///     is a handle is read from the truth's own phrase.
  public init(
    of truth: TruthPair, among claims: [Claim], reread: (String, [SpecHint]) -> [Claim] = { _, _ in [] }
  ) {
    var known: [(claim: Claim, region: Region?)] = []
    var met: Set<Span> = []
    for claim in claims {
      let phrases = truth.phrases.filter { $0.span.overlaps(claim.span) }
      let own = phrases.filter { $0.facet == claim.facet && $0.truth == .supported }
      guard !phrases.contains(where: { $0.truth == .contradicted }) else { continue }
      if claim.observability == .visible, let phrase = own.first {
        known.append((claim, phrase.region))
        met.formUnion(own.map(\.span))
      } else if claim.observability == .never, phrases.contains(where: { $0.truth == .unobservable }) {
        known.append((claim, nil))
      }
    }
    for phrase in truth.phrases where phrase.truth == .supported && Self.standsAlone.contains(phrase.facet) {
      guard !met.contains(phrase.span) else { continue }
      let whole = SpecHint(span: Span(start: 0, end: phrase.text.unicodeScalars.count), facet: phrase.facet)
      let read = reread(phrase.text, [whole]).filter { $0.facet == phrase.facet && $0.observability == .visible }
      guard !read.isEmpty else { continue }
      known += read.map { ($0, phrase.region) }
      met.insert(phrase.span)
    }
    self.claims = known.map(\.claim)
    regions = known.map(\.region)
    missed = truth.phrases.filter { $0.truth == .supported && !met.contains($0.span) }
  }

  /// Without the claims of some facets: a source whose terms, or whose truth, do not reach them.
  public func without(_ facets: Set<Facet>) -> KnownClaims {
    let kept = claims.indices.filter { !facets.contains(claims[$0].facet) }
    return KnownClaims(claims: kept.map { claims[$0] }, regions: kept.map { regions[$0] }, missed: missed)
  }

  /// All claims of a spec taken as true.
  public init(trusting claims: [Claim]) {
    let known = claims.filter { $0.observability != .unknown }
    self.init(claims: known, regions: [Region?](repeating: nil, count: known.count), missed: [])
  }

  private init(claims: [Claim], regions: [Region?], missed: [TruthPhrase]) {
    self.claims = claims
    self.regions = regions
    self.missed = missed
  }
}
