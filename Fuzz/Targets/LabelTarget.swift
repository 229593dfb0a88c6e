import Claims
import Exchange
import Features
import Foundation
import Matching
import Records

extension FuzzTarget {
  /// Labels from outside, NDJSON or Label Studio's tasks; what was taken in is exported in every format and listed.
  static func labels() throws -> FuzzTarget {
    let folder = try ScratchFolder()
    let shop = try LabelShop(in: folder)
    return FuzzTarget("labels") { shop.breaches(of: $0) }
  }
}

/// A store with two audits that no input is allowed to stay in.
private final class LabelShop: @unchecked Sendable {
  // Replaced by every input that was taken in; a target's inputs come one after the other.
  private var store: Store
  private let folder: ScratchFolder
  private let template: Data
  private var count = 0

  init(in folder: ScratchFolder) throws {
    self.folder = folder
    let file = folder.url.appendingPathComponent("template.sqlite")
    let original = try Store(at: folder.url.appendingPathComponent("original.sqlite"))
    try Self.fill(original)
    _ = try original.backUp(to: file)
    template = try Data(contentsOf: file)
    store = try Store(at: folder.write(template, as: "store-0.sqlite"))
  }

  private static func fill(_ store: Store) throws {
    let catalog = try store.catalogID(for: "shop")
    let audits = [("1", "Red mug, 350 ml"), ("2", "青い 🦖 鞄")].map { id, spec in
      Audit(
        id: id, image: "\(id).jpg", spec: spec, model: "base-1", risk: 0.9, verdict: .mismatch,
        phrases: [
          JudgedPhrase(
            text: "Red", start: 0, end: 3, facet: .colour, state: .contradicted, confidence: 0.9, contradiction: 0.9,
            observed: "blue", region: .whole)
        ])
    }
    try store.list(audits.compactMap(\.id), in: catalog)
    try store.save(audits.map { ScoredPair(audit: $0, key: "k", content: $0.spec ?? "") }, in: catalog)
  }

  func breaches(of input: [UInt8]) -> [String] {
    do {
      let catalog = try store.catalogID(for: "shop")
      _ = try LabelImport(store: store, catalog: catalog).merge(Data(input), file: "labels.json")
      defer { renew() }
      return try breaches(in: catalog)
    } catch {
      return []
    }
  }

  private func renew() {
    let old = store.url.path
    count += 1
    do { store = try Store(at: folder.write(template, as: "store-\(count).sqlite")) } catch {
      preconditionFailure("no store can be made: \(error)")
    }
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: old + suffix) }
  }

  /// What was let in can be read, exported, and taken in again.
  private func breaches(in catalog: CatalogID) throws -> [String] {
    for entry in try LogEntry.all(in: store, catalog: catalog) { _ = (entry.text, try entry.json) }
    var breaches: [String] = []
    for format in ExportFormat.allCases where format != .catalog {
      let sink = TextCollector()
      _ = try Exporter(store: store, catalog: catalog, format: format, filter: LabelFilter()).write(to: sink)
      if format == .ndjson {
        let merge = try LabelImport(store: store, catalog: catalog).merge(Data(sink.text.utf8), file: "own.ndjson")
        if !merge.added.isEmpty { breaches.append("\(merge.added.count) labels of its own export are new") }
      }
    }
    return breaches
  }
}

private final class TextCollector: ExportSink {
  private(set) var text = ""
  func write(_ text: String) { self.text += text }
}
