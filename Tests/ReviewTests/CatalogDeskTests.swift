import Foundation
import Matching
import Records
import Review
import Testing

struct CatalogDeskTests {
  private func withDesks(_ body: (CatalogDesk, CatalogDesk, Store, CatalogID) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID()).sqlite")
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + end) } }
    let store = try Store(at: file)
    let catalog = try store.catalogID(for: "spring")
    try store.list(["mug-017", "mug-018"], in: catalog)
    try store.save(
      [Sample.mug, Sample.swapped].map { ScoredPair(audit: $0, key: "k", content: "c") }, in: catalog)
    try body(
      CatalogDesk(store: store, catalog: catalog, operator: "yuki"),
      CatalogDesk(store: store, catalog: catalog, operator: "ken"), store, catalog)
  }

  private let shown = Shown(picture: "none", columns: 0, rows: 0)

  @Test func `labels of a session come back from the store as they were decided`() throws {
    try withDesks { desk, _, store, catalog in
      var state = Sample.state([Sample.mug, Sample.swapped])
      for effect in state.press("raup") { if case .save(let labels) = effect { try desk.append(labels, shown: shown) } }
      let again = Sample.state([Sample.mug, Sample.swapped], labels: try store.labels(in: catalog))
      #expect(again.queue.outcomes.mapValues(\.decision) == state.queue.outcomes.mapValues(\.decision))
      #expect(again.queue.flaggedDecided == 1)
    }
  }

  @Test func `another operator's labels are news once, one's own never`() throws {
    try withDesks { yuki, ken, _, _ in
      var state = Sample.state([Sample.mug, Sample.swapped], operator: "ken")
      for effect in state.press("a") { if case .save(let labels) = effect { try ken.append(labels, shown: shown) } }
      func labels(_ events: [ReviewEvent]) -> [String] {
        events.flatMap { event in if case .labelled(let labels) = event { labels.map(\.operator) } else { [String]() } }
      }
      #expect(labels(try yuki.news()) == ["ken"])
      #expect(labels(try yuki.news()).isEmpty)
      #expect(labels(try ken.news()).isEmpty)
    }
  }

  @Test func `the pair to come back to is remembered for each operator`() throws {
    try withDesks { yuki, ken, store, catalog in
      try yuki.remember(pair: "mug-018")
      try ken.remember(pair: "mug-017")
      #expect(try store.position(of: "yuki", in: catalog) == "mug-018")
      #expect(try store.position(of: "ken", in: catalog) == "mug-017")
    }
  }
}
