import Catalog
import Claims
import Exchange
import Features
import Foundation
import Matching
import Photos
import Records

/// A catalog in a folder of its own, its audits in a store, and room for labels.
final class LabelledShop {
  let folder: URL
  let source: URL
  let store: Store
  let catalog: CatalogID

  /// - Parameters:
  ///   - file: the catalog's name.
  ///   - text: its bytes.
  ///   - photos: 40 wide, 20 high.
  init(_ file: String = "catalog.csv", _ bytes: some Sequence<UInt8>, photos: [String] = ["a.png", "b.png", "c.png"])
    throws
  {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-exports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("shop"), withIntermediateDirectories: true)
    source = folder.appendingPathComponent("shop/\(file)")
    try Data(bytes).write(to: source)
    for (shade, name) in photos.enumerated() {
      let pixels = [UInt8](repeating: UInt8(truncatingIfNeeded: 40 * shade + 9), count: 40 * 20 * 3)
      try Data(Photo(width: 40, height: 20, pixels: pixels).encoded(as: .png))
        .write(to: folder.appendingPathComponent("shop/\(name)"))
    }
    store = try Store(at: folder.appendingPathComponent("store.sqlite"))
    catalog = try store.catalogID(for: Store.catalogKey(for: source))
  }

  /// Three pairs, one with what breaks careless writers.
  convenience init() throws {
    try self.init(
      "catalog.csv",
      "id,image,spec\n007,a.png,Red mug\n1e5,b.png,\"😀 Green \"\"box\"\", 350 ml\"\n=cmd|x,c.png,Blue cap\n".utf8)
    try score()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  func contents() throws -> CatalogContents { try CatalogReader.read(at: source, keepsOrigins: true) }

  /// An audit of every pair: its first word of letters is a contradicted colour.
  func score(model: String = "base-1") throws {
    let pairs = try contents().pairs
    try store.list(pairs.map(\.id), in: catalog)
    try store.save(
      pairs.map { pair in
        ScoredPair(audit: Self.audit(pair, model: model), key: "k-\(model)-\(pair.spec)", content: "c-\(pair.spec)")
      }, in: catalog)
  }

  func audit(of pair: String) throws -> Audit {
    guard let found = try contents().pairs.first(where: { $0.id == pair }) else { throw CocoaError(.fileNoSuchFile) }
    return Self.audit(found, model: "base-1")
  }

  static func audit(_ pair: Pair, model: String) -> Audit {
    let words = pair.spec.unicodeScalars.split { !$0.properties.isAlphabetic }.first.map { String($0) } ?? ""
    return Audit(
      id: pair.id, image: pair.image, spec: pair.spec, model: model, risk: 0.9, verdict: .mismatch,
      asymmetry: Asymmetry(conflict: 0.9, imageSurplus: 0, textSurplus: 0, type: .conflict),
      phrases: [phrase(words, in: pair.spec, .contradicted, region: Region(x0: 0.25, y0: 0.1, x1: 0.75, y1: 0.6))]
        .compactMap { $0 })
  }

  static func phrase(
    _ words: String, in spec: String, facet: Facet = .colour, _ state: JudgedPhrase.State, region: Region? = nil
  ) -> JudgedPhrase? {
    guard let span = span(of: words, in: spec) else { return nil }
    return JudgedPhrase(
      text: words, start: span.lowerBound, end: span.upperBound, facet: facet, state: state, confidence: 0.9,
      contradiction: 0.9, observed: "blue", region: region)
  }

  static func span(of words: String, in spec: String) -> Range<Int>? {
    guard let range = spec.range(of: words) else { return nil }
    let start = spec.unicodeScalars.distance(from: spec.startIndex, to: range.lowerBound)
    return start..<start + words.unicodeScalars.count
  }

  /// A label that says what some words of the pair's spec should be.
  @discardableResult
  func correct(
    _ pair: String, _ words: String, to text: String?, decision: Label.Decision = .reject, by person: String = "yuki",
    at seconds: Double = 0, note: String? = nil, superseding: UUID? = nil
  ) throws -> Label {
    guard let spec = try contents().pairs.first(where: { $0.id == pair })?.spec,
      let span = Self.span(of: words, in: spec)
    else { throw CocoaError(.fileNoSuchFile) }
    let label = Label(
      pair: pair, auditModel: "base-1", operator: person, at: Self.time(seconds), decision: decision,
      reasons: decision == .reject ? [.init(start: span.lowerBound, end: span.upperBound, facet: .colour)] : [],
      corrections: [
        .init(
          start: span.lowerBound, end: span.upperBound, facet: .colour, text: text,
          region: Region(x0: 0.25, y0: 0.1, x1: 0.75, y1: 0.6))
      ], note: note, seconds: 4.25, supersedes: superseding)
    try store.append(label, shown: Shown(picture: "sixel", columns: 40, rows: 20), in: catalog)
    return label
  }

  @discardableResult
  func decide(_ pair: String, _ decision: Label.Decision, by person: String = "yuki", at seconds: Double = 0) throws
    -> Label
  {
    let label = Label(
      pair: pair, auditModel: "base-1", operator: person, at: Self.time(seconds), decision: decision, seconds: 2)
    try store.append(label, in: catalog)
    return label
  }

  /// Late enough for all labels of the tests, whatever this machine's clock says.
  static let now = Date(timeIntervalSince1970: 1_800_000_000)

  static func time(_ seconds: Double) -> Date { Date(timeIntervalSince1970: 1_790_000_000 + seconds) }

  func exporter(_ format: ExportFormat, _ filter: LabelFilter = LabelFilter(), isSinceLast: Bool = false) -> Exporter {
    Exporter(store: store, catalog: catalog, format: format, filter: filter, isSinceLast: isSinceLast)
  }

  /// An export's text; remembered as one that was made.
  func export(_ format: ExportFormat, _ filter: LabelFilter = LabelFilter(), isSinceLast: Bool = false) throws -> String
  {
    let sink = MemorySink()
    let exporter = exporter(format, filter, isSinceLast: isSinceLast)
    let summary = try exporter.write(to: sink, contents: try contents())
    try exporter.note(summary)
    return sink.text
  }

  func correctedCatalog(_ filter: LabelFilter = LabelFilter()) throws -> CorrectedCatalog {
    try CorrectedCatalog(
      try contents(), labels: try exporter(.catalog, filter).labels(), standing: try exporter(.catalog).labels(),
      filter: filter)
  }
}

final class MemorySink: ExportSink {
  var text = ""
  func write(_ text: String) { self.text += text }
}
