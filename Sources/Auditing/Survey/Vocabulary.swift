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

  /// - Returns: vectors of exactly these terms, or of fewer after a stop.
  func vectors(of terms: Set<String>, crew: WorkCrew) async throws -> TextVectors {
    try await vectors(of: terms, kept: "catalog", version: instruments.text.version, crew: crew) {
      try instruments.text.states(of: $0)
    }
  }

  /// - Parameter prompts: beside `instruments.encoders`.
  /// - Returns: by the encoder's name; fewer prompts after a stop.
  func prompts(_ prompts: [Set<String>], crew: WorkCrew) async throws -> [String: TextVectors] {
    var read: [String: TextVectors] = [:]
    for (encoder, prompts) in zip(instruments.encoders, prompts) {
      read[encoder.questions.name] = try await vectors(
        of: prompts, kept: "prompts", version: encoder.version, crew: crew, by: encoder.encode)
    }
    return read
  }

  private func vectors(
    of terms: Set<String>, kept kind: String, version: String, crew: WorkCrew,
    by encode: @escaping @Sendable ([String]) throws -> [PhraseStates]
  ) async throws -> TextVectors {
    let name = name.map { "\(kind)-" + TextDigest.of([$0]) }
    let known = clock.measure(.cache) { name.flatMap { cache.phrases(of: $0, version: version) } } ?? [:]
    var states = known.filter { terms.contains($0.key) }
    let missing = terms.filter { states[$0] == nil }.sorted()
    let batches = stride(from: 0, to: missing.count, by: Self.batch).map {
      Array(missing[$0..<min(missing.count, $0 + Self.batch)])
    }
    try await crew.run(
      batches.count,
      work: { index in try clock.measure(.text) { try encode(batches[index]) } },
      take: { index, encoded in
        for (term, state) in zip(batches[index], encoded) { states[term] = state }
      })
    if let name, !missing.isEmpty {
      clock.measure(.cache) { try? cache.keep(states, of: name, version: version) }
    }
    return TextVectors(states)
  }
}
