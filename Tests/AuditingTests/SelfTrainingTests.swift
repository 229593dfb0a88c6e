import Auditing
import Catalog
import Claims
import Features
import Foundation
import Learning
import Matching
import Perception
import Photos
import Testing

@Suite struct SelfTrainingTests {
  let shop: Shop
  let ledger = MemoryLedger()

  init() throws { shop = try Shop() }

  private func audit(
    _ pairs: [Pair], workers: Int = 2, learns: Bool = true, into ledger: MemoryLedger? = nil,
    stop: StopSignal = StopSignal(), progress: @escaping AuditProgress.Reporter = { _ in }
  ) async throws -> AuditReport {
    let auditor = CatalogAuditor(
      instruments: TaughtShop.instruments, cache: shop.cache,
      settings: AuditSettings(workers: workers, learnsFromCatalog: learns, comparesPairs: false), stop: stop,
      progress: progress)
    return try await auditor.run(pairs, into: ledger ?? self.ledger)
  }

  /// Products that show and claim one of ten classes and carry a word that no other product has; `wrong` claim the next class.
  private func pairs(_ count: Int, wrong: Set<Int> = []) throws -> [Pair] {
    try (0..<count).map { index in
      let photo = try shop.pair("p\(index)", shows: index % 10, claims: 0, mark: index)
      let claimed = wrong.contains(index) ? (index + 1 + index / 10 % 8) % 10 : index % 10
      return Pair(
        id: photo.id, image: photo.image, photo: photo.photo, spec: "\(claimed) only\(index)", product: photo.id,
        line: index + 1)
    }
  }

  @Test func `no pair is judged by heads that saw its photo or its product`() async throws {
    var pairs = try pairs(170)
    // Twins of one photo, and two photos of one product, chained.
    for (index, twin) in [(3, 4), (20, 21)] {
      try FileManager.default.removeItem(at: pairs[twin].photo)
      try FileManager.default.copyItem(at: pairs[index].photo, to: pairs[twin].photo)
    }
    pairs[50] = Pair(
      id: "p50", image: pairs[50].image, photo: pairs[50].photo, spec: pairs[50].spec, product: "p4", line: 51)
    // The words of a whole group stand in each of its specs: none of them may be known to the heads that judge it.
    for (index, words) in [(3, "4 only4"), (4, "only3 only50"), (50, "only3")] {
      pairs[index] = Pair(
        id: pairs[index].id, image: pairs[index].image, photo: pairs[index].photo,
        spec: pairs[index].spec + " " + words, product: pairs[index].product, line: index + 1)
    }
    _ = try await audit(pairs)
    #expect(ledger.audits.count == 170)
    #expect(ledger.audits.allSatisfy { $0.model == "fake-1+self" })
    // `similarity.local` counts the pair's own words among those that its heads were taught.
    #expect(ledger.audits.allSatisfy { $0.similarity?.local == 0 })
    #expect(ledger.audits.allSatisfy { ($0.similarity?.total ?? 0) > 100 }, "the heads know the other products' words")
  }

  @Test func `wrong specs are found though a fifth of the specs is wrong`() async throws {
    let wrong = Set(stride(from: 2, to: 200, by: 5))
    _ = try await audit(try pairs(200, wrong: wrong))
    let ranked = ledger.audits.enumerated().sorted { ($0.element.risk ?? 0) > ($1.element.risk ?? 0) }.map(\.offset)
    let found = ranked.prefix(wrong.count).count { wrong.contains($0) }
    #expect(found >= wrong.count * 9 / 10)
  }

  @Test func `the result depends neither on the workers nor on the order of the rows`() async throws {
    let pairs = try pairs(160)
    var results: [[String: Audit]] = []
    for (workers, rows) in [(1, pairs), (3, pairs), (2, Array(pairs.reversed()))] {
      let ledger = MemoryLedger()
      _ = try await audit(rows, workers: workers, into: ledger)
      results.append(Dictionary(uniqueKeysWithValues: ledger.audits.map { ($0.id ?? "", $0) }))
    }
    #expect(results[0].count == 160)
    #expect(results[0] == results[1] && results[0] == results[2])
  }

  @Test func `an unchanged catalog is kept, a changed spec teaches anew`() async throws {
    var pairs = try pairs(155)
    #expect(try await audit(pairs).scored == 155)
    #expect(try await audit(pairs).kept == 155)
    pairs[7] = Pair(
      id: "p7", image: pairs[7].image, photo: pairs[7].photo, spec: "1 only7", product: "p7", line: 8)
    #expect(try await audit(pairs).scored == 155)
  }

  @Test func `small catalogs and those who don't want it are judged by the model as it is`() async throws {
    _ = try await audit(try pairs(149))
    #expect(ledger.audits.allSatisfy { $0.model == "fake-1" })
    _ = try await audit(try pairs(150), learns: false)
    #expect(ledger.audits.allSatisfy { $0.model == "fake-1" })
    _ = try await audit(try pairs(150))
    #expect(ledger.audits.allSatisfy { $0.model == "fake-1+self" })
  }

  @Test func `a stop while learning saves nothing half learned, and the next run goes on`() async throws {
    let pairs = try pairs(150)
    let stop = StopSignal()
    let stopped = try await audit(pairs, stop: stop) { if $0.phase == .learning { stop.raise() } }
    #expect(stopped.isInterrupted && stopped.scored == 0 && ledger.audits.isEmpty)
    #expect(try await audit(pairs).scored == 150)
  }
}

/// Instruments whose photos are seen by heads: a photo's x is its class, a spec's words are kinds.
private enum TaughtShop {
  static let instruments: Instruments = {
    let fakes = Fakes()
    return Instruments(
      photos: Seeing(), print: fakes, text: Spelling(), claims: WordClaims(), judges: Teachable())
  }()

  private struct Seeing: PhotoInstrument {
    let version = "seeing"
    let longestSide = 8

    func features(of photo: Photo) throws -> PhotoFeatures {
      let shown = min(9, Int(photo.pixels[0]) / 25)
      return PhotoFeatures(
        width: photo.width, height: photo.height,
        regions: [PhotoRegion(source: .cell, rectangle: .whole, area: 1, foreground: 1)],
        lattice: Lattice(columns: 1, rows: 1, lab: [Lab(l: 0, a: 0, b: 0)], foreground: [255], segment: [0]),
        components: [], saliency: 1, classes: (0..<10).map { $0 == shown ? 1 : 0 }, grid: Matrix(rows: 1, columns: 1),
        middle: Matrix(rows: 1, columns: 10, values: (0..<10).map { $0 == shown ? 1 : 0 }), cellClasses: [[]])
    }
  }

  private struct Spelling: TextInstrument {
    let version = "spelling"

    /// A class has a direction of its own, any other word one that its letters decide.
    func states(of terms: [String]) -> [PhraseStates] {
      terms.map { term in
        var vector = [Float](repeating: 0, count: 30)
        if let index = Int(term) {
          vector[index] = 1
        } else {
          var generator = SplitMix64(seed: term.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
          for index in 10..<30 { vector[index] = Float.random(in: -0.3...0.3, using: &generator) }
        }
        return PhraseStates(tokens: Matrix(rows: 1, columns: 30, values: vector), mean: vector)
      }
    }
  }

  private struct WordClaims: ClaimInstrument {
    let version = "words"

    func parser(kinds: [String: Double]) -> @Sendable (String, [SpecHint]) -> [Claim] {
      { spec, _ in
        spec.split(separator: " ").map {
          Claim(text: String($0), span: Span(start: 0, end: 1), facet: .kind, term: String($0))
        }
      }
    }
  }

  private struct Teachable: JudgeInstrument {
    let version = "fake-1"
    let learns = true

    func classes() -> ClassVocabulary { Fakes().classes() }
    func judge(for catalog: CatalogContext) -> any PairJudge { HeadsJudge(version: version, heads: nil) }

    func selfTraining() -> SelfTraining? {
      SelfTraining(
        projection: PhotoProjection(
          means: [Float](repeating: 0, count: 12), scales: [Float](repeating: 1, count: 12),
          basis: Matrix(rows: 12, columns: 10, values: (0..<120).map { $0 / 10 - 2 == $0 % 10 ? 1 : 0 })),
        replay: HeadCorpus(), trainer: HeadTrainer(taxonomy: .flat))
    }

    func judges(for catalog: CatalogContext, taught heads: [HeadSet]) -> [any PairJudge] {
      heads.map { HeadsJudge(version: version + "+self", heads: $0) }
    }
  }

  /// Risk by the claimed class against the others; `similarity` tells how many of the pair's own words and of all own words
  /// its heads know.
  private struct HeadsJudge: PairJudge {
    let version: String
    let heads: HeadSet?

    func judge(_ pair: PairInput, settings: JudgeSettings) -> Judgement {
      let known = Set((heads?.trained[.kind]?.words ?? []).filter(\.isOwn).map(\.word.term).filter { Int($0) == nil })
      let margin = fit(pair)
      return Judgement(
        phrases: [], risk: 1 / (1 + exp(margin)), verdict: .match,
        similarity: Similarity(
          total: Double(known.count), local: Double(pair.claims.count { known.contains($0.term) }), global: 0),
        asymmetry: Asymmetry(conflict: 0, imageSurplus: 0, textSurplus: 0, type: .none), fit: margin)
    }

    func fit(_ pair: PairInput) -> Double {
      guard let head = heads?.trained[.kind]?.head, let own = pair.claims.first(where: { Int($0.term) != nil }),
        let photo = head.key(ofPhoto: Array(pair.photo.middle.values))
      else { return 0 }
      let scores = (0..<10).map { index in
        (
          index: index,
          score: head.key(ofWord: (0..<30).map { $0 == index ? 1 : 0 }).map { FacetHead.score(photo, $0) } ?? 0
        )
      }
      let claimed = scores.first { "\($0.index)" == own.term }?.score ?? 0
      return claimed - (scores.filter { "\($0.index)" != own.term }.map(\.score).max() ?? 0)
    }
  }
}
