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
    words = TermMemory { terms in try clock.measure(.text) { try instruments.text.states(of: terms) } }
    prompts = Dictionary(
      uniqueKeysWithValues: instruments.encoders.map { encoder in
        (encoder.questions.name, TermMemory { terms in try clock.measure(.text) { try encoder.encode(terms) } })
      })
    self.settings = settings
    // Networks take as long to load as lists and judge: the first pair waits for the longer of both.
    let words = words
    let (known, _) = try SideBySide.run {
      let context = try instruments.judges.context()
      return (
        own: Vocabulary.terms(of: context), judge: try instruments.judges.judge(for: context),
        reader: SpecReader(parse: try instruments.claims.parser(kinds: [:]))
      )
    } and: {
      _ = try instruments.text.states(of: [])
    }
    ownWords = known.own
    judge = known.judge
    reader = known.reader
    version = known.judge.version
  }

  /// - Throws: what would meet every other pair too.
  func audit(_ pair: Pair) throws -> Audit {
    let photo = seer.clock.measure(.hash) { PhotoIdentity(of: pair.photo) }
    let (seen, assessor) = try SideBySide.run {
      Result { try seer.features(of: pair.photo, hash: photo.hash()) }
    } and: {
      try self.assessor(of: pair)
    }
    return try assessor.audit(pair, photo: photo, seen: seen)
  }

  private func assessor(of pair: Pair) throws -> PairAssessor {
    let claims = seer.clock.measure(.claims) { reader.claims(of: pair) }
    var read: [String: TextVectors] = [:]
    for encoder in seer.instruments.encoders {
      let wanted = encoder.questions.book.prompts(of: claims).sorted()
      read[encoder.questions.name] = try prompts[encoder.questions.name]?(wanted)
    }
    return PairAssessor(
      seer: seer, reader: reader, judges: CatalogJudges(judge),
      vectors: CatalogVectors(try words(ownWords.union(TextVectors.terms(of: claims)).sorted())), prompts: read,
      settings: settings)
  }
}
