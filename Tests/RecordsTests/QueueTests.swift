import Foundation
import Matching
import Records
import Testing

@Suite struct QueueTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop/catalog.csv")
  }

  @Test func theMostSuspectComesFirstTiesInCatalogOrderAndErrorsLast() throws {
    try store.list(["a", "b", "c", "d"], in: catalog)
    try store.save(
      [
        scored(audit("d", risk: 0.7)), scored(audit("c", risk: nil, verdict: .error)),
        scored(audit("b", risk: 0.7)), scored(audit("a", risk: 0.1, verdict: .match)),
      ], in: catalog)
    #expect(try store.queue(of: catalog).map(\.pair) == ["b", "d", "a", "c"])
    #expect(try store.queue(of: catalog, verdicts: [.mismatch]).map(\.pair) == ["b", "d"])
  }

  @Test func anUnscoredPairIsNotInTheQueue() throws {
    try store.list(["a", "b"], in: catalog)
    try store.save([scored(audit("b", risk: 0.5))], in: catalog)
    #expect(try store.queue(of: catalog).map(\.pair) == ["b"])
  }

  @Test func aPairThatLeftTheCatalogLeavesTheQueueAndKeepsItsHistory() throws {
    try store.list(["a", "b"], in: catalog)
    try store.save([scored(audit("a", risk: 0.5)), scored(audit("b", risk: 0.6))], in: catalog)
    try store.append(label("b"), in: catalog)
    try store.list(["a"], in: catalog)
    #expect(try store.queue(of: catalog).map(\.pair) == ["a"])
    #expect(try store.history(of: "b", in: catalog).count == 2)
    try store.list(["a", "b"], in: catalog)
    #expect(try store.queue(of: catalog).first?.outcome?.decision == .reject)
  }

  @Test func itSaysWhoDecidedWhatAndWhen() throws {
    try store.save([scored(audit("a", risk: 0.5))], in: catalog)
    let decided = label("a", .accept, by: "ken", at: 60)
    try store.append(decided, in: catalog)
    let outcome = try #require(try store.queue(of: catalog).first?.outcome)
    #expect(outcome.label == decided.id)
    #expect(outcome.decision == .accept)
    #expect(outcome.operator == "ken")
    #expect(outcome.at == decided.at)
    #expect(!outcome.isOutdated)
  }

  @Test func aDecisionIsOutdatedOnceSpecOrPhotoChanged() throws {
    try store.save([scored(audit("a", risk: 0.5), key: "k1", content: "c1")], in: catalog)
    try store.append(label("a"), in: catalog)
    try store.save([scored(audit("a", risk: 0.4), key: "k2", content: "c1")], in: catalog)
    #expect(try store.queue(of: catalog).first?.outcome?.isOutdated == false)
    try store.save([scored(audit("a", risk: 0.2), key: "k3", content: "c2")], in: catalog)
    #expect(try store.queue(of: catalog).first?.outcome?.isOutdated == true)
  }

  @Test func catalogsDoNotMix() throws {
    let other = try store.catalogID(for: "/shop/other.csv")
    #expect(other != catalog)
    #expect(try store.catalogID(for: "/shop/catalog.csv") == catalog)
    try store.save([scored(audit("a", risk: 0.5))], in: catalog)
    try store.append(label("a"), in: catalog)
    try store.save([scored(audit("a", risk: 0.9))], in: other)
    #expect(try store.queue(of: other).first?.outcome == nil)
    #expect(try store.labels(in: other).isEmpty)
  }

  @Test func theRevisionGrowsWithEveryChange() throws {
    var seen = [try store.revision(of: catalog)]
    try store.save([scored(audit("a", risk: 0.5))], in: catalog)
    seen.append(try store.revision(of: catalog))
    try store.append(label("a"), in: catalog)
    seen.append(try store.revision(of: catalog))
    #expect(seen == seen.sorted() && Set(seen).count == 3)
  }
}
