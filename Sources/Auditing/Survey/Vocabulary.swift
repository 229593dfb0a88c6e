import Claims
import Features
import Matching
import Perception

/// Encodes the words that a judgement compares, and keeps them for the next run under the catalog's name.
struct Vocabulary: Sendable {
  /// Words of one facet beyond the commonest are not compared with.
  private static let commonest = 200
  private static let batch = 64

  let instruments: Instruments
  let cache: FeatureCache
  /// Of the catalog.
  let name: String?
  let clock: StageClock

  /// The words that the judge may take from the catalog, beside those of the claims.
  static func terms(of context: CatalogContext) -> Set<String> {
    var terms: Set<String> = []
    for facet in context.vocabulary.keys where facet != .text {
      terms.formUnion(commonest(facet, of: context).map(\.term))
    }
    return terms
  }

  /// The commonest words of a facet, which claims are compared with.
  static func commonest(_ facet: Facet, of context: CatalogContext) -> [Alternative] {
    (context.vocabulary[facet] ?? []).prefix(commonest).map(\.alternative)
  }

  /// - Returns: vectors of exactly these terms, or of fewer after a stop; without their tokens, which only training reads.
  func means(of terms: Set<String>, crew: WorkCrew) async throws -> TextVectors {
    var vectors = TextVectors()
    try await words(terms, .dropped, crew: crew) { vectors[$0] = $1 }
    return vectors
  }

  /// - Parameter common: what any pair may be compared with.
  /// - Returns: the same of all these terms.
  func vectors(of tally: TermTally, beside common: Set<String>, crew: WorkCrew) async throws -> CatalogVectors {
    let (terms, rare) = tally.terms(beside: common)
    var builder = CatalogVectors.Builder { rare.contains($0) }
    try await words(terms, .dropped, crew: crew) { builder.add($0, $1) }
    return builder.vectors
  }

  /// - Returns: vectors of exactly these terms, or of fewer after a stop.
  func vectors(of terms: Set<String>, crew: WorkCrew) async throws -> TextVectors {
    var vectors = TextVectors()
    try await words(terms, .needed, crew: crew) { vectors[$0] = $1 }
    return vectors
  }

  /// - Parameter prompts: beside `instruments.encoders`.
  /// - Returns: by the encoder's name; fewer prompts after a stop.
  func prompts(_ prompts: [Set<String>], crew: WorkCrew) async throws -> [String: TextVectors] {
    var read: [String: TextVectors] = [:]
    for (encoder, prompts) in zip(instruments.encoders, prompts) {
      var vectors = TextVectors()
      try await encode(
        prompts, .ifAny, kept: "prompts", version: encoder.version, crew: crew, by: encoder.encode
      ) { vectors[$0] = $1 }
      read[encoder.questions.name] = vectors
    }
    return read
  }

  /// What is wanted of a phrase's single tokens, whose states take several times the memory of its mean.
  private enum TokenStates {
    case dropped, needed
    /// An encoder that a user brought may give none.
    case ifAny

    func kept(of states: PhraseStates) -> PhraseStates { self == .dropped ? states.meanAlone : states }
  }

  private func words(
    _ terms: Set<String>, _ tokens: TokenStates, crew: WorkCrew, take: (String, PhraseStates) -> Void
  ) async throws {
    try await encode(
      terms, tokens, kept: "catalog", version: instruments.text.version, crew: crew,
      by: { try instruments.text.states(of: $0) }, take: take)
  }

  /// Hands over what was kept of the terms, then what is encoded now.
  private func encode(
    _ terms: Set<String>, _ tokens: TokenStates, kept kind: String, version: String, crew: WorkCrew,
    by encode: @escaping @Sendable ([String]) throws -> [PhraseStates], take: (String, PhraseStates) -> Void
  ) async throws {
    let name = name.map { "\(kind)-" + TextDigest.of([$0]) }
    var missing = terms
    func forEachKept(_ body: (String, PhraseStates) -> Void) {
      guard let name else { return }
      clock.measure(.cache) {
        cache.forEachPhrase(of: name, version: version) { term, states in
          // Of words that only audits asked for no tokens are kept.
          if terms.contains(term), tokens != .needed || states.tokens.rows > 0 { body(term, tokens.kept(of: states)) }
        }
      }
    }
    forEachKept { term, states in
      if missing.remove(term) != nil { take(term, states) }
    }
    if missing.isEmpty { return }
    let wanted = missing.sorted()
    let batches = stride(from: 0, to: wanted.count, by: Self.batch).map {
      Array(wanted[$0..<min(wanted.count, $0 + Self.batch)])
    }
    var states: [String: PhraseStates] = [:]
    try await crew.run(
      batches.count,
      work: { index in try clock.measure(.text) { try encode(batches[index]) } },
      take: { index, encoded in
        for (term, encoded) in zip(batches[index], encoded) {
          let kept = tokens.kept(of: encoded)
          take(term, kept)
          if name != nil { states[term] = kept }
        }
      })
    guard let name else { return }
    forEachKept { states[$0] = $1 }
    clock.measure(.cache) { try? cache.keep(states, of: name, version: version) }
  }
}
