import Auditing
import Foundation
import Installation
import Records
import Testing

@Suite struct ModelShelfTests {
  private let folder: URL
  private let store: Store
  private let shelf: ModelShelf

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-shelf-\(UUID().uuidString)")
    store = try Store(at: folder.appendingPathComponent("store.sqlite"))
    shelf = ModelShelf(store: store, catalog: try store.catalogID(for: "/shop"))
  }

  /// Copies of the smallest model that ships.
  private func make(_ versions: String...) throws {
    let shipped = Installation.current().resources.appendingPathComponent("models/base-0")
    try FileManager.default.createDirectory(at: shelf.folder, withIntermediateDirectories: true)
    for version in versions {
      try FileManager.default.copyItem(at: shipped, to: shelf.folder.appendingPathComponent(version))
    }
  }

  @Test(arguments: ["calibration.json", "colours.bin", "mean-classes.json", "swaps.json"])
  func `a model whose file is no such file can't be used, nor gone back to`(_ name: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try make("one", "two")
    for version in ["one", "two"] { try shelf.use(version, by: "yuki", reason: "better") }
    for version in ["one", "two"] {
      let file = shelf.folder.appendingPathComponent(version).appendingPathComponent(name)
      try Data("{}".utf8).write(to: file)
    }
    let error = #expect(throws: UnusableModel.self) { try shelf.use("one", by: "yuki", reason: "") }
    #expect(error?.folder == shelf.folder.appendingPathComponent("one"))
    #expect(throws: UnusableModel.self) { try shelf.rollBack(by: "yuki") }
    #expect(try shelf.versionInUse() == "two")
  }

  @Test func `without a choice the newest that ships is in use`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try shelf.versionInUse() == Instruments.model)
    #expect(try shelf.model(nil) == nil)
    #expect(try shelf.model("mine") == "mine")
  }

  @Test func `rolling back goes through the versions in the order in which they were used`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try make("one", "two")
    for version in ["one", "two", "two"] { try shelf.use(version, by: "yuki", reason: "better") }
    #expect(try shelf.model(nil) == shelf.folder.appendingPathComponent("two").path)
    #expect(try shelf.rollBack(by: "yuki") == "one")
    #expect(try shelf.versionInUse() == "one")
    #expect(try shelf.rollBack(by: "yuki") == Instruments.model)
    #expect(try shelf.rollBack(by: "yuki") == nil)
    try shelf.use("two", by: "yuki", reason: "after all")
    #expect(try shelf.rollBack(by: "yuki") == Instruments.model)
  }

  @Test func `a version that is not there can't be used`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: ModelNotFound.self) { try shelf.use("gone", by: "yuki", reason: "") }
    #expect(try store.modelInUse(in: store.catalogID(for: "/shop")) == nil)
  }
}
