import Auditing
import Catalog
import Foundation
import Matching
import Perception
import Synchronization
import Testing

@Suite struct CatalogAuditorTests {
  let shop: Shop
  let ledger = MemoryLedger()

  init() throws { shop = try Shop() }

  private func audit(
    _ pairs: [Pair], with fakes: Fakes = Fakes(), workers: Int = 2, fresh: Bool = false, cache: FeatureCache? = nil,
    into ledger: MemoryLedger? = nil, stop: StopSignal = StopSignal()
  ) async throws -> AuditReport {
    let auditor = CatalogAuditor(
      instruments: fakes.instruments, cache: cache ?? shop.cache,
      settings: AuditSettings(workers: workers, isFresh: fresh), stop: stop)
    return try await auditor.run(pairs, into: ledger ?? self.ledger)
  }

  @Test func everyPairIsJudgedInTheCatalogsOrder() async throws {
    let pairs = try shop.right(150) + [shop.pair("wrong", shows: 2, claims: 7)]
    let report = try await audit(pairs)
    #expect(report.scored == 151 && report.kept == 0 && report.failures.isEmpty)
    #expect(ledger.saves.prefix(151) == pairs.map(\.id)[...])
    #expect(ledger.audits.filter { $0.verdict == .mismatch }.map(\.id) == ["wrong"])
  }

  @Test func theResultIsTheSameForAnyNumberOfWorkers() async throws {
    let pairs = try shop.right(140) + [shop.pair("a", shows: 2, claims: 7), shop.pair("b", shows: 7, claims: 2)]
    var results: [[Audit]] = []
    for workers in [1, 3, 16] {
      let ledger = MemoryLedger()
      let cache = FeatureCache(at: shop.folder.appendingPathComponent("cache-\(workers)"))
      _ = try await audit(pairs, workers: workers, cache: cache, into: ledger)
      results.append(ledger.audits)
    }
    #expect(results[0].count == 142)
    #expect(results[0] == results[1] && results[0] == results[2])
  }

  /// By another file, as shops do it, and in place.
  @Test(arguments: [true, false])
  func aPhotoThatIsReplacedAfterItWasHashedIsNeitherJudgedNorKept(isExchanged: Bool) async throws {
    var pairs = try shop.right(20)
    let victim = pairs[19]
    let whole = try Data(contentsOf: victim.photo)
    let twin = shop.folder.appendingPathComponent("twin.png")
    try whole.write(to: twin)
    pairs.append(Pair(id: "twin", image: "twin.png", photo: twin, spec: victim.spec, product: "twin", line: 22))
    let other = try Data(contentsOf: pairs[2].photo)
    let fakes = Fakes { count in
      guard count == 1 else { return }
      try? other.write(to: victim.photo, options: isExchanged ? .atomic : [])
    }
    let report = try await audit(pairs, with: fakes, workers: 1)
    #expect(report.failures.map(\.pair) == [victim.id])
    let said = ledger.audits.first { $0.id == victim.id }?.error ?? ""
    #expect(said.contains("p19.png: was replaced while the catalog was read; score again"), "\(said)")
    #expect(ledger.audits.first { $0.id == "twin" }?.verdict == .match)
    // Put back: nothing of the other photo was kept under this one's hash.
    try whole.write(to: victim.photo)
    _ = try await audit(pairs)
    #expect(ledger.audits.allSatisfy { $0.verdict == .match })
  }

  /// Photos' networks once all are seen, then the text encoder: they would lie in memory beside those for print.
  @Test func encodersAreLetGoOfWhenTheirWorkIsDone() async throws {
    let fakes = Fakes()
    _ = try await audit(try shop.right(140), with: fakes)
    #expect(fakes.photosSeenWhenResting == [140, 140])
  }

  @Test func anUnchangedCatalogIsKeptAndAChangedOneJudgedAsIfItHadAlwaysBeenSo() async throws {
    var pairs = try shop.right(20)
    _ = try await audit(pairs)
    let again = Fakes()
    var report = try await audit(pairs, with: again)
    #expect(report.scored == 0 && report.kept == 20 && again.photosSeen == 0)

    pairs[3] = Pair(id: "p3", image: "p3.png", photo: pairs[3].photo, spec: "9", product: "p3", line: 1)
    pairs[5] = try shop.pair("p5", shows: 1, claims: 5)
    report = try await audit(pairs, with: again)
    #expect(report.scored == 20 && report.kept == 0)
    #expect(again.photosSeen == 1, "the photo of p3 is in the cache")
    #expect(ledger.audits.filter { $0.verdict == .mismatch }.map(\.id) == ["p3", "p5"])
    let clean = MemoryLedger()
    _ = try await audit(pairs, into: clean)
    #expect(ledger.audits == clean.audits)
  }

  @Test func anotherModelOrAFreshStartScoresAll() async throws {
    let pairs = try shop.right(5)
    _ = try await audit(pairs)
    #expect(try await audit(pairs, with: Fakes(version: "fake-2")).scored == 5)
    #expect(try await audit(pairs, with: Fakes(version: "fake-2"), fresh: true).scored == 5)
  }

  @Test func onePhotoOfManyPairsIsSeenOnce() async throws {
    let first = try shop.pair("a", shows: 1, claims: 1)
    let second = Pair(id: "b", image: "a.png", photo: first.photo, spec: "2", product: "b", line: 2)
    let fakes = Fakes()
    _ = try await audit([first, second], with: fakes)
    #expect(fakes.photosSeen == 1)
  }

  @Test func aFileOfManyPairsIsHashedOnce() async throws {
    let first = try shop.pair("a", shows: 1, claims: 1)
    let pairs = (0..<30).map { Pair(id: "p\($0)", image: "a.png", photo: first.photo, spec: "1", product: "p\($0)") }
    let checked = Tally()
    let auditor = CatalogAuditor(
      instruments: Fakes().instruments, cache: shop.cache,
      progress: { if $0.phase == .hashing { checked.add() } })
    let report = try await auditor.run(pairs + [try shop.pair("b", shows: 2, claims: 2)], into: ledger)
    #expect(report.scored == 31)
    #expect(checked.count == 2)
  }

  /// The most suspect first, so that a run that is stopped has what matters; what was never scored comes last.
  @Test func aCatalogScoredBeforeIsScoredInTheOrderOfItsRisks() async throws {
    let pairs = try shop.right(6) + [shop.pair("wrong", shows: 2, claims: 7)]
    _ = try await audit(pairs)
    _ = try await audit(pairs + [try shop.pair("new", shows: 1, claims: 1)], fresh: true)
    let second = ledger.saves.dropFirst(7).prefix(8)
    #expect(Array(second) == ["wrong", "p0", "p1", "p2", "p3", "p4", "p5", "new"])
  }

  @Test func aFaultOfOnePairIsItsOwn() async throws {
    var pairs = try shop.right(4)
    try Data("no photo at all".utf8).write(to: pairs[1].photo)
    try FileManager.default.removeItem(at: pairs[2].photo)
    let report = try await audit(pairs)
    #expect(report.failures.map(\.pair) == ["p1", "p2"])
    let failed = ledger.audits[1]
    #expect(failed.verdict == .error && failed.risk == nil && failed.phrases.isEmpty)
    #expect(failed.error?.contains(pairs[1].photo.path) == true)

    pairs[1] = try shop.pair("p1", shows: 1, claims: 1)
    let mended = try await audit(pairs)
    #expect(mended.scored == 4, "the catalog is another one")
    #expect(mended.failures.map(\.pair) == ["p2"])
  }

  @Test func aRefusedRowIsListedWhereItStood() async throws {
    let pairs = try [("a", 2), ("c", 4)].map { id, line in
      let pair = try shop.pair(id, shows: 1, claims: 1)
      return Pair(id: id, image: pair.image, photo: pair.photo, spec: "1", product: id, line: line)
    }
    let auditor = CatalogAuditor(instruments: Fakes().instruments, cache: shop.cache)
    let report = try await auditor.run(
      pairs, refused: [RefusedPair(id: "b", image: nil, spec: "1", line: 3, message: "names no photo")], into: ledger)
    #expect(ledger.audits.map(\.id) == ["a", "b", "c"])
    #expect(ledger.audits[1].error == "names no photo")
    #expect(report.failures.isEmpty && report.pairs == 3)
  }

  @Test func aStoppedRunSavesAndTheNextGoesOn() async throws {
    let pairs = try shop.right(60)
    let stop = StopSignal()
    let first = Fakes { if $0 == 25 { stop.raise() } }
    let stopped = try await audit(pairs, with: first, stop: stop)
    #expect(stopped.isInterrupted && stopped.scored == 0)
    #expect(first.photosSeen >= 25 && first.photosSeen < 60)

    let second = Fakes()
    let report = try await audit(pairs, with: second)
    #expect(!report.isInterrupted && report.scored == 60)
    #expect(first.photosSeen + second.photosSeen == 60, "no photo is looked at twice")

    let whole = MemoryLedger()
    _ = try await audit(pairs, cache: FeatureCache(at: shop.folder.appendingPathComponent("other")), into: whole)
    #expect(whole.audits == ledger.audits)
  }

  @Test func anEmptyCatalogIsNoTrouble() async throws {
    let report = try await audit([])
    #expect(report.pairs == 0 && report.scored == 0 && !report.isInterrupted)
  }
}

private final class Tally: Sendable {
  private let value = Mutex(0)

  var count: Int { value.withLock { $0 } }
  func add() { value.withLock { $0 += 1 } }
}
