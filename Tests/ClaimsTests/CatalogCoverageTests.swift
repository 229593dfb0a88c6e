import Claims
import Foundation
import Testing

/// How well predicted claims meet the true phrases of real shops' specs; train lines only.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Shelf.catalogs.path) && Shelf.parser != nil))
struct CatalogCoverageTests {
  struct Line: Decodable {
    struct Phrase: Decodable {
      let text: String
      let start: Int
      let end: Int
      let truth: String
      let facet: Facet
    }

    let spec: String
    let split: String
    let phrases: [Phrase]
  }

  struct Tally {
    var phrases = 0
    var met = 0
    var missed: [String: Int] = [:]
  }

  /// Share of visible true phrases that a visible claim of the same facet overlaps, by facet, and the share of
  /// unobservable ones that a visible claim overlaps ("-").
  static func tallies(of catalog: String) throws -> [String: Tally] {
    let parser = try #require(Shelf.parser)
    let file = Shelf.catalogs.appendingPathComponent(catalog).appendingPathComponent("truth.ndjson")
    var tallies: [String: Tally] = [:]
    for text in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
      guard line.split == "train" else { continue }
      let claims = parser.claims(in: line.spec)
      for phrase in line.phrases {
        let span = Span(start: phrase.start, end: phrase.end)
        let over = claims.filter { $0.span.overlaps(span) && $0.observability == .visible }
        let isSeen = phrase.truth != "unobservable"
        let key = isSeen ? phrase.facet.rawValue : "-" + phrase.facet.rawValue
        var tally = tallies[key] ?? Tally()
        tally.phrases += 1
        let isMet = isSeen ? over.contains { $0.facet == phrase.facet } : !over.isEmpty
        if isMet { tally.met += 1 }
        if isMet != isSeen {
          tally.missed["\(phrase.text) | \(line.spec) | \(claims.map { "\($0.text):\($0.facet)" })", default: 0] += 1
        }
        tallies[key] = tally
      }
    }
    return tallies
  }

  @Test(
    "Nearly all true phrases are met", arguments: ["abo", "clothing", "fashion", "flipkart", "grocery", "ikea", "luma"])
  func meetsTruth(catalog: String) throws {
    let tallies = try CatalogCoverageTests.tallies(of: catalog)
    let isLoud = ProcessInfo.processInfo.environment["KANTEI_COVERAGE"] != nil
    for (key, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print(catalog, key, tally.met, "of", tally.phrases)
      if isLoud { for miss in tally.missed.keys.sorted().prefix(25) { print("    ", miss) } }
    }
    for facet in ["kind", "colour"] {
      if let tally = tallies[facet] { #expect(Double(tally.met) >= 0.95 * Double(tally.phrases), "\(facet)") }
    }
  }
}
