import Catalog
import Claims
import Features
import Matching
import Perception

/// Audits pairs that know nothing of each other.
final class LonePairAuditor: Sendable {
  let version: String
  private let seer: Seer
  private let reader: SpecReader
  private let judge: any PairJudge
  /// Words of the catalog that the model was adapted to.
  private let ownWords: Set<String>
  private let settings: JudgeSettings
  private let words: TermMemory
  /// By the encoder's name.
  private let prompts: [String: TermMemory]

  /// - Throws: what keeps every pair from being scored.
  init(instruments: Instruments, cache: FeatureCache, settings: JudgeSettings, clock: StageClock) throws {
    seer = Seer(instruments: instruments, cache: cache, clock: clock)
    reader = SpecReader(parse: try instruments.claims.parser(kinds: [:]))
    let context = try instruments.judges.context()
    ownWords = Vocabulary.terms(of: context)
    judge = try instruments.judges.judge(for: context)
    version = judge.version
    self.settings = settings
    words = TermMemory { terms in try clock.measure(.text) { try instruments.text.states(of: terms) } }
    prompts = Dictionary(
      uniqueKeysWithValues: instruments.encoders.map { encoder in
        (encoder.questions.name, TermMemory { terms in try clock.measure(.text) { try encoder.encode(terms) } })
      })
  }

  /// - Throws: what would meet every other pair too.
  func audit(_ pair: Pair) throws -> Audit {
    let claims = seer.clock.measure(.claims) { reader.claims(of: pair) }
    var read: [String: TextVectors] = [:]
    for encoder in seer.instruments.encoders {
      let wanted = encoder.questions.book.prompts(of: claims).sorted()
      read[encoder.questions.name] = try prompts[encoder.questions.name]?(wanted)
    }
    let assessor = PairAssessor(
      seer: seer, reader: reader, judges: CatalogJudges(judge),
      vectors: try words(ownWords.union(TextVectors.terms(of: claims)).sorted()), prompts: read, settings: settings)
    return try assessor.audit(pair, photo: seer.clock.measure(.hash) { PhotoIdentity(of: pair.photo) })
  }
}
