import Claims
import Features
import Matching
import Testing

@Suite struct PatternEvidenceTests {
  /// Columns of the product change between two lightnesses.
  static func photo(step: UInt8) -> PhotoFeatures {
    let plain = Samples.photo(left: Samples.red)
    let lab = plain.lattice.lab.indices.map { index in
      plain.lattice.foreground[index] > 0 ? Lab(l: index % 2 == 0 ? 120 : 120 - step, a: 0, b: 0) : Samples.white
    }
    return PhotoFeatures(
      width: plain.width, height: plain.height, regions: plain.regions,
      lattice: Lattice(
        columns: 20, rows: 20, lab: lab, foreground: plain.lattice.foreground, segment: plain.lattice.segment),
      components: [], saliency: 1, classes: [], grid: plain.grid, middle: plain.middle, cellClasses: plain.cellClasses)
  }

  func ratings(_ term: String, families: [String] = [], step: UInt8) -> Ratings? {
    let claim = Claim(text: term, span: Span(start: 0, end: 1), facet: .pattern, term: term, families: families)
    return PatternEvidence().rate(claim, in: Samples.scene([claim], Self.photo(step: step)))
  }

  @Test func `a plain product denies stripes, a striped one denies plainness`() throws {
    #expect(try #require(ratings("striped", families: ["patterned"], step: 2)).margin < 0)
    #expect(try #require(ratings("striped", families: ["patterned"], step: 90)).margin > 0)
    #expect(try #require(ratings("plain", step: 2)).margin > 0)
    let denied = try #require(ratings("plain", step: 90))
    #expect(denied.margin < 0 && denied.rivals.map(\.term) == ["patterned"])
  }

  @Test func `that there is a pattern is no proof of which`() throws {
    #expect(try !#require(ratings("striped", families: ["patterned"], step: 90)).isConclusive)
    #expect(try #require(ratings("patterned", step: 90)).isConclusive)
  }

  @Test func `words that say neither are not checked`() { #expect(ratings("ribbed", step: 90) == nil) }
}
