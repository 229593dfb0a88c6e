import Auditing
import Claims
import Foundation
import Testing

@Suite struct CorpusManifestTests {
  static let yaml = """
    name: small
    places:
      SHOPS: shops
    sources:
      - name: one
        terms: CC0
        commercial: true
        truth: $SHOPS/one/truth.ndjson
        without: [colour, part]
      - name: two
        terms: ask
        commercial: false
        captions: two.json
        images: $SHOPS
        validation: 0.5
    """

  static func read(_ yaml: String, environment: [String: String] = [:]) throws -> CorpusManifest {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
    try Data(yaml.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try CorpusManifest.read(at: file, environment: environment)
  }

  @Test func `sources are read with their terms and places`() throws {
    let manifest = try Self.read(Self.yaml)
    let folder = FileManager.default.temporaryDirectory.standardizedFileURL
    let shops = folder.appendingPathComponent("shops")
    #expect(manifest.sources.map(\.isCommercial) == [true, false] && manifest.sources[0].without == [.colour, .part])
    #expect(
      manifest.sources[0].content
        == .truth(shops.appendingPathComponent("one/truth.ndjson"), images: shops.appendingPathComponent("one/")))
    #expect(manifest.sources[1].content == .captions(folder.appendingPathComponent("two.json"), images: shops))
    #expect(manifest.sources[1].validation == 0.5)
  }

  @Test func `a place is moved by an environment variable of its name`() throws {
    let manifest = try Self.read(Self.yaml, environment: ["SHOPS": "/elsewhere"])
    guard case .truth(let file, _) = manifest.sources[0].content else { return #expect(Bool(false)) }
    #expect(file.path == "/elsewhere/one/truth.ndjson")
  }

  @Test(arguments: [
    "nonsense", "name: a", "name: a\nsources: []",
    "name: a\nsources:\n  - {name: x, terms: t, commercial: true}",
    "name: a\nsources:\n  - {name: x, terms: t, commercial: true, truth: a, catalog: b}",
    "name: a\nsources:\n  - {name: x, terms: t, commercial: true, truth: $NOWHERE/a}",
    "name: a\nsources:\n  - {name: x, terms: t, commercial: true, truth: a, without: [smell]}",
    "name: a\nsources:\n  - {name: x, terms: t, commercial: true, truth: a, validation: 1}",
    "name: a\nsources:\n  - {name: x, terms: t, commercial: true, truth: a}\n  - {name: x, terms: t, commercial: true, truth: a}",
  ])
  func `a list that can't be used is refused with its reason`(yaml: String) {
    #expect(throws: CorpusError.self) { try Self.read(yaml, environment: [:]) }
  }
}
