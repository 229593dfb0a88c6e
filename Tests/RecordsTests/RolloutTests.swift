import Foundation
import GRDB
import Records
import Testing

@Suite struct RolloutTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop/catalog.csv")
  }

  private func choice(_ stage: RolloutStage, at seconds: Double) -> RolloutChoice {
    RolloutChoice(
      at: Date(timeIntervalSince1970: 1_790_000_000 + seconds), operator: "mari", because: "the sample is clean",
      rule: RolloutRule(stage: stage), lacking: ["kappa: unknown, needed ≥ 0.60"])
  }

  @Test func theLastChoiceIsInForceAndAllAreKept() throws {
    #expect(try store.rolloutRule(in: catalog) == nil)
    let choices = [choice(.pilot, at: 0), choice(.partial, at: 1)]
    for each in choices { try store.append(each, in: catalog) }
    #expect(try store.rolloutRule(in: catalog)?.stage == .partial)
    #expect(try folder.store().rolloutChoices(in: catalog) == choices)
    let other = try store.catalogID(for: "/other")
    #expect(try store.rolloutRule(in: other) == nil)
  }

  @Test func aChoiceCanBeTakenBackAndBackAgain() throws {
    try store.append(choice(.pilot, at: 0), in: catalog)
    try store.append(choice(.partial, at: 1), in: catalog)
    #expect(try store.reverseRollout(by: "ken", because: "a complaint", in: catalog)?.rule?.stage == .pilot)
    #expect(try store.rolloutRule(in: catalog)?.stage == .pilot)
    #expect(try store.reverseRollout(by: "ken", because: "another", in: catalog)?.rule == nil)
    #expect(try store.rolloutRule(in: catalog) == nil)
    #expect(try store.reverseRollout(by: "ken", because: "a third", in: catalog) == nil)
    #expect(try store.rolloutChoices(in: catalog).map(\.isReversal) == [false, false, true, true])
  }

  @Test(arguments: [
    "UPDATE rollout SET stage = 'automatic'", "DELETE FROM rollout",
    "INSERT OR REPLACE INTO rollout SELECT sequence, catalog, at, 'someone', stage, json FROM rollout",
  ])
  func theDatabaseItselfRefusesToChangeAChoice(_ statement: String) throws {
    try store.append(choice(.partial, at: 0), in: catalog)
    let plain = try DatabaseQueue(path: folder.storeFile.path)
    #expect(throws: DatabaseError.self) { try plain.write { try $0.execute(sql: statement) } }
    #expect(try store.rolloutChoices(in: catalog) == [choice(.partial, at: 0)])
  }

  /// A row that another program wrote, or a disk garbled, between two that stand.
  @Test(arguments: [
    "{\"at\": 1", "{}", "",
    #"{"at":0,"operator":"x","because":"y","lacking":[],"isReversal":false,"rule":{"stage":"partial","sampleShare":7,"surelyWrongFrom":0.9}}"#,
  ])
  func aRowThatCantBeReadIsNamedAndTheOthersCount(_ json: String) throws {
    try store.append(choice(.pilot, at: 0), in: catalog)
    let plain = try DatabaseQueue(path: folder.storeFile.path)
    try plain.write {
      try $0.execute(
        sql:
          "INSERT INTO rollout (catalog, at, operator, stage, json) SELECT catalog, at, 'x', 'partial', ? FROM rollout",
        arguments: [json])
    }
    #expect(try store.unreadableChoices(in: catalog).map(\.description) == ["row 2 of the table rollout can't be read"])
    #expect(try store.rolloutChoices(in: catalog) == [choice(.pilot, at: 0)])
    #expect(try store.rolloutRule(in: catalog)?.stage == .pilot)

    let error = #expect(throws: StoreError.self) {
      try store.reverseRollout(by: "ken", because: "a doubt", in: catalog)
    }
    #expect(error?.reason == .refused && error?.description.contains("row 2 of the table rollout") == true)
    #expect(error?.description.contains("--choose") == true)

    try store.append(choice(.partial, at: 5), in: catalog)
    #expect(try store.rolloutRule(in: catalog)?.stage == .partial)
    #expect(
      throws: StoreError.self, "nobody knows what was in force before",
      performing: { try store.reverseRollout(by: "ken", because: "a doubt", in: catalog) })
    try store.append(choice(.automatic, at: 6), in: catalog)
    #expect(try store.reverseRollout(by: "ken", because: "a doubt", in: catalog)?.rule?.stage == .partial)
  }

  @Test func aChoiceIsNewsToWhoeverReviews() throws {
    let before = try store.revision(of: catalog)
    try store.append(choice(.partial, at: 0), in: catalog)
    #expect(try store.revision(of: catalog) > before)
  }
}
