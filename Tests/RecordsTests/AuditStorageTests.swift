import Foundation
import GRDB
import Matching
import Records
import Testing

@Suite struct AuditStorageTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop/catalog.csv")
  }

  @Test func anAuditComesBackAsItWent() throws {
    let whole = audit("a", risk: 0.625)
    let failed = Audit(
      id: "b", image: "b.jpg", spec: "", model: "base-0", verdict: .error, error: "b.jpg is cut short")
    try store.save([scored(whole), scored(failed)], in: catalog)
    #expect(try store.audit(of: "a", in: catalog)?.audit == whole)
    #expect(try store.audits(in: catalog).map(\.audit) == [whole, failed])
  }

  @Test func theLatestAuditCountsAndTheOneBeforeIsKept() throws {
    try store.save([scored(audit("a", risk: 0.9), key: "k1")], in: catalog)
    try store.save([scored(audit("a", risk: 0.2, model: "base-1"), key: "k2")], in: catalog)
    #expect(try store.audits(in: catalog).map(\.audit.risk) == [0.2])
    var keys: [[String]] = []
    try store.forEachKey(in: catalog) { keys.append([$0, $1]) }
    #expect(keys == [["a", "k2"]])
    #expect(try store.history(of: "a", in: catalog).count == 2)
  }

  @Test func keysAndRisksAreOfTheListedPairsThatCouldBeScored() throws {
    let failed = Audit(id: "b", image: "b.jpg", spec: "", model: "base-0", verdict: .error, error: "cut short")
    try store.save([scored(audit("a", risk: 0.9)), scored(failed), scored(audit("c", risk: 0.5))], in: catalog)
    try store.list(["c", "b", "new"], in: catalog)
    var keys: [String] = []
    try store.forEachKey(in: catalog) { pair, _ in keys.append(pair) }
    var risks: [String: Double] = [:]
    try store.forEachRisk(in: catalog) { risks[$0] = $1 }
    #expect(keys == ["c"] && risks == ["c": 0.5])
  }

  @Test func scoringTheSameAgainReplaces() throws {
    try store.save([scored(audit("a", risk: 0.9))], in: catalog)
    let first = try store.audit(of: "a", in: catalog)
    try store.save([scored(audit("a", risk: 0.8))], in: catalog)
    let second = try store.audit(of: "a", in: catalog)
    #expect(first?.id == second?.id)
    #expect(second?.audit.risk == 0.8)
    #expect(try store.history(of: "a", in: catalog).count == 1)
  }

  @Test func auditsAreListedInTheCatalogsOrder() throws {
    try store.list(["c", "a", "b"], in: catalog)
    try store.save(["a", "b", "c"].map { scored(audit($0, risk: 0.5)) }, in: catalog)
    #expect(try store.audits(in: catalog).map(\.audit.id) == ["c", "a", "b"])
  }

  @Test func aPairThatNobodyListedGoesToTheEndAndAListedOneStays() throws {
    try store.list(["c", "a"], in: catalog)
    try store.save(["new", "a", "newer", "c"].map { scored(audit($0, risk: 0.5)) }, in: catalog)
    #expect(try store.audits(in: catalog).map(\.audit.id) == ["c", "a", "new", "newer"])
  }

  /// The audit can't be written out, as JSON has no such number: whoever came to the lock first would meet that first.
  @Test func auditsAreWrittenOutBeforeTheLockIsAsked() throws {
    let impatient = try Store(at: folder.storeFile, busyTimeout: 0)
    let other = try DatabaseQueue(path: folder.storeFile.path)
    try other.inTransaction(.immediate) { _ in
      #expect {
        try impatient.save([scored(audit("a", risk: .nan))], in: catalog)
      } throws: {
        ($0 as? StoreError)?.reason == .refused
      }
      #expect {
        try impatient.save([scored(audit("a", risk: 0.5))], in: catalog)
      } throws: {
        ($0 as? StoreError)?.reason == .locked
      }
      return .rollback
    }
  }

  @Test func anAuditWritesOutWhatIsAbsent() throws {
    let json = String(
      decoding: try JSONEncoder().encode(Audit(id: nil, image: nil, spec: nil, model: "base-0", verdict: .error)),
      as: UTF8.self)
    for key in ["id", "image", "spec", "risk", "similarity", "asymmetry", "swap", "error"] {
      #expect(json.contains("\"\(key)\":null"))
    }
  }
}
