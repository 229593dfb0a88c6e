import Auditing
import Catalog
import Foundation
import Matching
import Testing

@Suite struct SwapTests {
  let shop: Shop
  let ledger = MemoryLedger()

  init() throws { shop = try Shop() }

  private func audit(_ pairs: [Pair]) async throws -> AuditReport {
    let auditor = CatalogAuditor(
      instruments: Fakes().instruments, cache: shop.cache, settings: AuditSettings(workers: 2))
    return try await auditor.run(pairs, into: ledger)
  }

  private func swaps() -> [String: String] {
    var swaps: [String: String] = [:]
    for audit in ledger.audits { if let swap = audit.swap { swaps[audit.id ?? ""] = swap.with } }
    return swaps
  }

  @Test func swappedPhotosNameEachOther() async throws {
    let pairs = try shop.right(40) + [shop.pair("a", shows: 2, claims: 7), shop.pair("b", shows: 7, claims: 2)]
    let report = try await audit(pairs)
    #expect(report.swaps == 2)
    #expect(swaps() == ["a": "b", "b": "a"])
    let gain = try #require(ledger.audit(of: "a")?.swap?.gain)
    // Both sides gain 2.99 nats: 1 - exp(-2.99).
    #expect(abs(gain - 0.9497) < 0.001)
  }

  @Test func aWrongPairWithoutAPartnerHasNone() async throws {
    _ = try await audit(
      try shop.right(20) + [shop.pair("a", shows: 2, claims: 7), shop.pair("b", shows: 7, claims: 3)])
    #expect(swaps().isEmpty)
  }

  @Test func equalSpecsAreNeverSwapped() async throws {
    _ = try await audit([
      try shop.pair("a", shows: 2, claims: 7), try shop.pair("b", shows: 7, claims: 7),
      try shop.pair("c", shows: 3, claims: 7),
    ])
    #expect(swaps().isEmpty)
  }

  @Test func aMendedSwapIsForgotten() async throws {
    var pairs = try shop.right(10) + [shop.pair("a", shows: 2, claims: 7), shop.pair("b", shows: 7, claims: 2)]
    _ = try await audit(pairs)
    #expect(swaps().count == 2)
    pairs[10] = try shop.pair("a", shows: 7, claims: 7, mark: 90)
    _ = try await audit(pairs)
    #expect(swaps().isEmpty)
  }
}
