import Claims
import Foundation
public import Installation
public import Learning
public import Matching
public import Perception
import Photos

/// A corpus with its photos and its summary.
public struct AssembledCorpus: Sendable {
  public let corpus: TrainingCorpus
  public let photos: CorpusPhotos
  /// What the text encoder made of every term of the corpus.
  public let text: TextVectors
  public let summary: CorpusSummary
}

/// Puts a corpus together: reads its sources, sees its photos, leaves out near-duplicates, encodes its words.
public struct CorpusAssembler: Sendable {
  let instruments: Instruments
  let cache: FeatureCache
  let installation: Installation
  let crew: WorkCrew
  let clock = StageClock()
  let report: AuditProgress.Reporter

  /// - Parameter model: what judges, where pairs of the corpus are judged; the newest where left out.
  public init(
    installation: Installation, cache: FeatureCache, workers: Int, model: String? = nil,
    stop: StopSignal = StopSignal(),
    progress: @escaping AuditProgress.Reporter = { _ in }
  ) throws {
    self.installation = installation
    self.cache = cache
    instruments = try .installed(in: installation, cache: cache, workers: workers, model: model)
    crew = WorkCrew(workers: workers, stop: stop)
    report = progress
  }

  private var seer: Seer { Seer(instruments: instruments, cache: cache, clock: clock) }

  /// - Returns: `nil` after a stop.
  /// - Throws: `CorpusError`, `TruthError`, `CatalogError`, `CaptionFileError`, and what keeps every photo from being seen.
  public func assemble(_ manifest: CorpusManifest) async throws -> AssembledCorpus? {
    var summary = CorpusSummary(
      name: manifest.name,
      sources: manifest.sources.map { .init(name: $0.name, terms: $0.terms, commercial: $0.isCommercial) })
    var pairs: [TrainingPair] = []
    var prints: [PhotoFingerprint] = []
    var files: [String: URL] = [:]
    for (number, source) in manifest.sources.enumerated() {
      let drafts = try CorpusDrafts.read(source)
      guard let read = try await read(drafts, source, &summary.sources[number]),
        let seen = try await see(drafts)
      else { return nil }
      for (index, draft) in drafts.enumerated() {
        guard let known = read[index] else { continue }
        guard let look = seen[index] else {
          summary.sources[number].unreadablePhotos += 1
          continue
        }
        files[look.hash] = draft.photo
        prints.append(look.print)
        pairs.append(
          TrainingPair(
            id: draft.id, source: source.name, product: draft.product, photo: look.hash,
            isValidation: draft.isValidation, claims: known.claims, regions: known.regions))
      }
    }
    let kept = DuplicateSieve(order: manifest.sources.map(\.name)).kept(pairs, prints: prints, &summary)
    for number in summary.sources.indices {
      summary.sources[number].count(kept.filter { $0.source == summary.sources[number].name })
    }
    guard !kept.isEmpty else { throw CorpusError.empty(file: manifest.name) }
    let vocabulary = Vocabulary(
      instruments: instruments, cache: cache, name: "corpus \(manifest.name)", clock: clock)
    let text = try await vocabulary.vectors(of: Set(MatcherMaterial.terms(of: kept)), crew: crew)
    guard !crew.stop.isRaised else { return nil }
    let words = try WordLists(installation)
    let exclusion = TermExclusion(lexicons: words.lexicons, taxonomy: Taxonomy(words.wordNet), text: text)
    return AssembledCorpus(
      corpus: TrainingCorpus(name: manifest.name, pairs: kept, exclusion: exclusion),
      photos: CorpusPhotos(seer: seer, files: files), text: text, summary: summary)
  }

  /// Two readings: the kinds that the source names are each other's alternatives.
  /// - Returns: beside the drafts; `nil` where nothing is known that a photo shows.
  private func read(
    _ drafts: [CorpusDraft], _ source: CorpusManifest.Source, _ summary: inout CorpusSummary.Source
  ) async throws -> [KnownClaims?]? {
    let first = try instruments.claims.parser(kinds: [:])
    var census = WordCensus()
    try await crew.run(
      drafts.count, work: { WordCensus.Ballot(Self.known(drafts[$0], by: first).claims) }, take: { census.add($1) })
    let parser = try instruments.claims.parser(kinds: census.kinds)
    var claims: [KnownClaims?] = []
    try await crew.run(
      drafts.count, work: { Self.known(drafts[$0], by: parser).without(source.without) },
      take: { _, known in
        let isUseful = known.claims.contains { $0.observability == .visible }
        claims.append(isUseful ? known : nil)
        summary.missedPhrases += known.missed.count
        if !isUseful { summary.emptyPairs += 1 }
      })
    return claims.count == drafts.count ? claims : nil
  }

  private static func known(_ draft: CorpusDraft, by parser: (String, [SpecHint]) -> [Claim]) -> KnownClaims {
    let claims = parser(draft.spec, draft.hints)
    return draft.truth.map { KnownClaims(of: $0, among: claims, reread: parser) } ?? KnownClaims(trusting: claims)
  }

  private struct Look: Sendable {
    let hash: String
    let print: PhotoFingerprint
  }

  /// - Returns: beside the drafts; `nil` for photos that can't be read.
  private func see(_ drafts: [CorpusDraft]) async throws -> [Look?]? {
    let progress = Counter(.seeing, drafts.count, report)
    var looks: [Look?] = []
    try await crew.run(
      drafts.count,
      work: { index -> Look? in
        defer { progress.count() }
        do {
          let hash = try PhotoIdentity(of: drafts[index].photo).hash()
          return Look(hash: hash, print: PhotoFingerprint(try seer.features(of: drafts[index].photo, hash: hash)))
        } catch  where PairFault.message(of: error) != nil {
          return nil
        }
      },
      take: { looks.append($1) })
    return looks.count == drafts.count ? looks : nil
  }
}
