import Foundation
import GRDB
import Records
import Testing

@Suite struct ModelEventTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop")
  }

  private func event(_ action: ModelEvent.Action, _ version: String, at seconds: Double = 0) -> ModelEvent {
    ModelEvent(
      at: Date(timeIntervalSince1970: 1_790_000_000 + seconds), operator: "yuki", action: action, version: version,
      reason: "log loss 0.21 before, 0.14 after")
  }

  @Test func `events come back as they happened, each catalog's own`() throws {
    let events = [
      event(.adapted, "base-1.shop.1"), event(.used, "base-1.shop.1", at: 1), event(.refused, "base-1.shop.2", at: 2),
    ]
    for event in events { try store.append(event, in: catalog) }
    try store.append(event(.used, "other"), in: store.catalogID(for: "/other"))
    #expect(try store.modelEvents(in: catalog) == events)
  }

  @Test func `in use is what was used or rolled back to last`() throws {
    #expect(try store.modelInUse(in: catalog) == nil)
    try store.append(event(.used, "one"), in: catalog)
    try store.append(event(.adapted, "two"), in: catalog)
    try store.append(event(.refused, "three"), in: catalog)
    #expect(try store.modelInUse(in: catalog) == "one")
    try store.append(event(.rolledBack, "base-1"), in: catalog)
    #expect(try store.modelInUse(in: catalog) == "base-1")
  }

  @Test func `what happened is never changed`() throws {
    try store.append(event(.used, "one"), in: catalog)
    let database = try DatabaseQueue(path: folder.storeFile.path)
    for change in ["UPDATE modelEvent SET version = 'x'", "DELETE FROM modelEvent"] {
      #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: change) } }
    }
    #expect(try store.modelInUse(in: catalog) == "one")
  }

  @Test func `an order takes the place of the last one`() throws {
    try store.setLearnOrder(["c", "a", "b"], in: catalog)
    #expect(try store.learnOrder(in: catalog) == ["c", "a", "b"])
    #expect(try store.learnOrder(in: catalog, limit: 2) == ["c", "a"])
    try store.setLearnOrder(["b"], in: catalog)
    #expect(try store.learnOrder(in: catalog) == ["b"])
    #expect(try store.learnOrder(in: store.catalogID(for: "/other")).isEmpty)
  }
}
