import Claims
import Foundation
import GRDB
import Matching
import Records
import Testing

/// What is put into the queue beside the flagged pairs.
@Suite struct EnlistmentTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop")
  }

  private func fill(_ count: Int) throws {
    try store.list((0..<count).map { "p\($0)" }, in: catalog)
    try store.save(
      (0..<count).map { scored(audit("p\($0)", risk: 0.1, verdict: $0 % 10 == 0 ? .mismatch : .match)) }, in: catalog)
  }

  @Test func `about the asked share of the pairs that are not flagged is drawn, the same at every time`() throws {
    try fill(4000)
    let drawn = try store.sampled(0.05, in: catalog)
    // Of 3,600 pairs 180, with a deviation of 13.
    #expect((140...220).contains(drawn.count))
    #expect(drawn.allSatisfy { $0.verdict == .match })
    #expect(try store.sampled(0.05, in: catalog) == drawn)
    let sample = AuditSample(catalog: "/shop", share: 0.05)
    #expect(drawn.map(\.draw) == drawn.map { sample.draw($0.pair) })
    #expect(drawn.compactMap(\.draw) == drawn.compactMap(\.draw).sorted())
    #expect(try Set(store.sampled(0.02, in: catalog)).isSubset(of: drawn), "a larger share holds a smaller one")
    let other = AuditSample(catalog: "/other", share: 0.05)
    #expect(drawn.count { other.draw($0.pair) != nil } < 30, "another catalog draws other pairs")
  }

  @Test func `a pair that was scored before it was listed is drawn as others are`() throws {
    try store.save((0..<400).map { scored(audit("p\($0)", risk: 0.1, verdict: .match)) }, in: catalog)
    let sample = AuditSample(catalog: "/shop", share: 0.05)
    #expect(
      try Set(store.sampled(0.05, in: catalog).map(\.pair))
        == Set((0..<400).map { "p\($0)" }.filter { sample.draw($0) != nil }))
  }

  @Test func `what was put in is recorded once, with the share of then, and never changed`() throws {
    try fill(1000)
    let first = Date(timeIntervalSince1970: 1_790_000_000)
    try store.recordSample(0.02, at: first, in: catalog)
    let before = try store.enlistments(in: catalog)
    #expect(before.allSatisfy { $0.reason == .auditSample && $0.share == 0.02 && $0.at == first })
    try store.recordSample(0.05, at: first + 60, in: catalog)
    let after = try store.enlistments(in: catalog)
    #expect(Array(after.prefix(before.count)) == before)
    #expect(Set(after.map(\.pair)) == Set(try store.sampled(0.05, in: catalog).map(\.pair)))
    #expect(try store.queueReasons(in: catalog).count == after.count)
    let plain = try DatabaseQueue(path: folder.storeFile.path)
    #expect(throws: DatabaseError.self) { try plain.write { try $0.execute(sql: "DELETE FROM enlistment") } }
    #expect(throws: DatabaseError.self) { try plain.write { try $0.execute(sql: "UPDATE enlistment SET share = 1") } }
  }

  @Test func `a decided pair of the sample is recorded with its decision, a flagged one never`() throws {
    try fill(100)
    let sample = AuditSample(catalog: "/shop", share: 0.3)
    let drawn = try #require(try store.sampled(0.3, in: catalog).first?.pair)
    try store.append([label(drawn), label("p10")], sample: sample, in: catalog)
    #expect(try store.queueReasons(in: catalog) == [drawn: .auditSample])
  }

  @Test func `a store of before knows its sample after it was migrated`() throws {
    try fill(200)
    let expected = try store.sampled(0.1, in: catalog)
    let plain = try DatabaseQueue(path: folder.storeFile.path)
    try plain.write { database in
      for table in ["enlistment", "gold"] { try database.execute(sql: "DROP TABLE \(table)") }
      try database.execute(sql: "DROP INDEX pairDraw; ALTER TABLE pair DROP COLUMN draw")
      try database.execute(
        sql: """
          DELETE FROM grdb_migrations WHERE identifier = 'watch';
          DELETE FROM schemaVersion WHERE migration = 'watch'
          """)
    }
    #expect(try folder.store().sampled(0.1, in: catalog) == expected)
  }

  @Test func `a known answer counts until its pair changes, and a later one replaces it`() throws {
    try fill(20)
    let wrong = GoldAnswer(pair: "p3", isWrong: true, reasons: [.init(start: 0, end: 3, facet: .colour)])
    #expect(
      try store.add([wrong, GoldAnswer(pair: "nobody", isWrong: false)], by: "boss", in: catalog) == 1,
      "a pair that is not there has nothing to show")
    #expect(try store.gold(in: catalog) == [wrong])
    try store.add([GoldAnswer(pair: "p3", isWrong: false)], by: "boss", in: catalog)
    #expect(try store.gold(in: catalog).map(\.isWrong) == [false])
    try store.save([scored(audit("p3", risk: 0.5), key: "k2", content: "another spec")], in: catalog)
    #expect(try store.gold(in: catalog).isEmpty)
  }

  @Test func `a pair of the sample that is gold too counts as sample`() throws {
    try fill(100)
    try store.recordGold(["p1", "p10"], share: 0.1, in: catalog)
    try store.recordSample(1, in: catalog)
    let reasons = try store.queueReasons(in: catalog)
    #expect(reasons["p1"] == .auditSample)
    #expect(reasons["p10"] == .gold)
  }
}
