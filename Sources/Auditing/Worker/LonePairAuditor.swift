import Catalog
import Claims
import Features
import Matching
import Perception
import Synchronization

/// Audits pairs that know nothing of each other.
final class LonePairAuditor: Sendable {
  /// Words of different pairs that are remembered; then memory is given back.
  private static let mostWords = 20_000

  let version: String
  private let seer: Seer
  private let reader: SpecReader
  private let judge: any PairJudge
  /// Words of the catalog that the model was adapted to.
  private let ownWords: Set<String>
  private let settings: JudgeSettings
  private let vectors = Mutex(TextVectors())

  /// - Throws: what keeps every pair from being scored.
  init(instruments: Instruments, cache: FeatureCache, settings: JudgeSettings, clock: StageClock) throws {
    seer = Seer(instruments: instruments, cache: cache, clock: clock)
    reader = SpecReader(parse: try instruments.claims.parser(kinds: [:]))
    let context = try instruments.judges.context()
    ownWords = Vocabulary.terms(of: context)
    judge = try instruments.judges.judge(for: context)
    version = judge.version
    self.settings = settings
  }

  /// - Throws: what would meet every other pair too.
  func audit(_ pair: Pair) throws -> Audit {
    let claims = seer.clock.measure(.claims) { reader.claims(of: pair) }
    let assessor = PairAssessor(
      seer: seer, reader: reader, judges: CatalogJudges(judge), vectors: try words(of: claims), settings: settings)
    return try assessor.audit(pair, photo: seer.clock.measure(.hash) { PhotoIdentity(of: pair.photo) })
  }

  private func words(of claims: [Claim]) throws -> TextVectors {
    let terms = ownWords.union(TextVectors.terms(of: claims)).sorted()
    let known = vectors.withLock { $0 }
    let missing = terms.filter { known[$0] == nil }
    guard !missing.isEmpty else { return known }
    let states = try seer.clock.measure(.text) { try seer.instruments.text.states(of: missing) }
    return vectors.withLock { vectors in
      if vectors.states.count + missing.count > Self.mostWords {
        vectors = TextVectors(vectors.states.filter { terms.contains($0.key) })
      }
      for (term, state) in zip(missing, states) { vectors[term] = state }
      // What another pair made this one forget meanwhile is in `known` still.
      var own = vectors
      for term in terms where own[term] == nil { own[term] = known[term] }
      return own
    }
  }
}
