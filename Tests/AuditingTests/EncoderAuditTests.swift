import Auditing
import Catalog
import Claims
import Features
import Foundation
import Matching
import Perception
import Photos
import Synchronization
import Testing

/// A fake encoder that sees the same classes as `Fakes`.
private final class FakeEncoder: EncoderInstrument {
  let questions = EncoderQuestions(
    name: "tiny", book: PromptBook(templates: [.kind: "a photo of a {term}."]), scale: 10)
  let version: String
  let longestSide = 16
  private let seen = Atomic(0)
  private let prompts = Mutex<[String]>([])

  init(version: String = "tiny@1") { self.version = version }

  var photosSeen: Int { seen.load(ordering: .relaxed) }
  var promptsRead: [String] { prompts.withLock { $0 } }

  func encode(_ photo: Photo) -> EncodedPhoto {
    seen.add(1, ordering: .relaxed)
    return EncodedPhoto(
      embedding: Fakes.direction("\(min(9, Int(photo.pixels[0]) / 25))"), patches: Matrix(rows: 0, columns: 10),
      rectangles: [])
  }

  func encode(_ prompts: [String]) -> [PhraseStates] {
    self.prompts.withLock { $0 += prompts }
    return prompts.map { prompt in
      let vector = Fakes.direction(prompt.filter(\.isNumber))
      return PhraseStates(tokens: Matrix(rows: 0, columns: 10), mean: vector)
    }
  }
}

@Suite struct EncoderAuditTests {
  let shop: Shop
  let ledger = MemoryLedger()

  init() throws { shop = try Shop() }

  private func instruments(_ encoder: FakeEncoder) -> Instruments {
    let fakes = Fakes()
    return Instruments(
      photos: fakes, print: fakes, text: fakes, claims: fakes, judges: FakeEncoderJudges(fakes: fakes),
      encoders: [encoder])
  }

  private func audit(_ encoder: FakeEncoder, mistakes: Int = 0) async throws -> AuditReport {
    let pairs =
      try shop.right(20) + (0..<mistakes).map { try shop.pair("wrong\($0)", shows: 2, claims: 7, mark: 30 + $0) }
    let auditor = CatalogAuditor(
      instruments: instruments(encoder), cache: shop.cache, settings: AuditSettings(workers: 2, vocabularyName: "shop"))
    return try await auditor.run(pairs, into: ledger)
  }

  @Test func pairsAreJudgedByWhatTheEncoderSees() async throws {
    let encoder = FakeEncoder()
    _ = try await audit(encoder, mistakes: 2)
    #expect(ledger.audits.filter { $0.verdict == .mismatch }.compactMap(\.id).sorted() == ["wrong0", "wrong1"])
    #expect(Set(encoder.promptsRead) == Set((0..<10).map { "a photo of a \($0)." }))
  }

  @Test func photosAndPromptsAreEncodedOnceAndAnotherVersionAnew() async throws {
    _ = try await audit(FakeEncoder())
    let again = FakeEncoder()
    #expect(try await audit(again).scored == 0)
    let other = FakeEncoder(version: "tiny@2")
    #expect(try await audit(other).scored == 20, "another encoder is another audit")
    #expect(again.photosSeen == 0 && again.promptsRead.isEmpty)
    #expect(other.photosSeen == 20 && other.promptsRead.count == 10)
    let back = FakeEncoder()
    #expect(try await audit(back).scored == 20)
    #expect(back.photosSeen == 0 && back.promptsRead.isEmpty, "all of it is in the cache")
  }

  @Test func theWorkerAsksTheEncoderToo() throws {
    let encoder = FakeEncoder()
    let pair = try shop.pair("a", shows: 4, claims: 4)
    let worker = try PairWorker(
      instruments: instruments(encoder), cache: shop.cache, settings: JudgeSettings(),
      lines: PairLineReader(folder: shop.folder))
    let line = #"{"id":"a","image":"\#(pair.image)","spec":"4"}"#
    #expect(try worker.audit(line: line, number: 1).verdict == .match)
    #expect(encoder.photosSeen == 1 && encoder.promptsRead == ["a photo of a 4."])
  }
}

/// Calls a pair wrong unless the encoder's vectors of photo and prompt agree.
private struct FakeEncoderJudges: JudgeInstrument {
  let fakes: Fakes
  var version: String { fakes.version }
  func classes() -> ClassVocabulary { fakes.classes() }
  func judge(for catalog: CatalogContext) -> any PairJudge { Judge(version: version) }

  private struct Judge: PairJudge {
    let version: String

    func judge(_ pair: PairInput, settings: JudgeSettings) -> Judgement {
      let isRight = fit(pair) > -1
      return Judgement(
        phrases: [], risk: isRight ? 0.01 : 0.9, verdict: isRight ? .match : .mismatch,
        similarity: Similarity(total: 0, local: 0, global: 0),
        asymmetry: Asymmetry(conflict: 0, imageSurplus: 0, textSurplus: 0, type: .none), fit: fit(pair))
    }

    func fit(_ pair: PairInput) -> Double {
      guard let view = pair.encoders["tiny"] else { return -3 }
      return pair.claims.allSatisfy {
        view.prompts["a photo of a \($0.term)."]?.mean == view.photo.embedding
      } ? -0.01 : -3
    }
  }
}
