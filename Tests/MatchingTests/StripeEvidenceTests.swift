import Claims
import Features
import Matching
import Testing

@Suite struct StripeEvidenceTests {
  /// A product of 40x40 samples, blue where `isFigure` says so.
  static func photo(_ isFigure: (_ row: Int, _ column: Int) -> Bool) -> PhotoFeatures {
    let side = 40
    let cells = (0..<side * side).map { ($0 / side, $0 % side) }
    return PhotoFeatures(
      width: 100, height: 100, regions: [PhotoRegion(source: .segment, rectangle: .whole, area: 1, foreground: 1)],
      lattice: Lattice(
        columns: side, rows: side, lab: cells.map { isFigure($0.0, $0.1) ? Samples.blue : Samples.white },
        foreground: cells.map { _ in 255 }, segment: cells.map { _ in 0 }),
      components: [], saliency: 1, classes: [], grid: Matrix(rows: 0, columns: 0),
      middle: Matrix(rows: 0, columns: 0), cellClasses: [])
  }

  static let stripes = photo { row, _ in row % 8 < 3 }
  static let leaning = photo { row, column in (row + column) % 10 < 4 }
  static let dots = photo { row, column in row % 8 < 3 && column % 8 < 3 }

  func margin(_ term: String, families: [String] = ["patterned"], _ photo: PhotoFeatures) -> Double? {
    let claim = Claim(text: term, span: Span(start: 0, end: 1), facet: .pattern, term: term, families: families)
    return StripeEvidence().rate(claim, in: Samples.scene([claim], photo))?.margin
  }

  @Test func `stripes of any direction are stripes, dots are none`() throws {
    #expect(try #require(margin("striped", Self.stripes)) > 1)
    #expect(try #require(margin("striped", Self.leaning)) > 1)
    #expect(try #require(margin("striped", Self.dots)) < -1)
    #expect(try #require(margin("horizontal stripes", families: ["striped", "patterned"], Self.stripes)) > 1)
  }

  @Test func `another pattern is denied by stripes`() throws {
    #expect(try #require(margin("polka-dot", Self.stripes)) < -1)
    #expect(try #require(margin("polka-dot", Self.dots)) > 1)
  }

  @Test func `plain and patterned are no matter of stripes`() {
    #expect(margin("patterned", families: [], Self.stripes) == 0)
    #expect(margin("plain", families: [], Self.stripes) == 0)
    #expect(margin("ribbed", families: [], Self.stripes) == nil)
  }
}
