import Claims
import Features
import Matching
import Testing

@Suite struct CountEvidenceTests {
  func margin(_ claimed: Int, pieces areas: [Float], subject: String? = nil) -> Double? {
    let components = areas.map { Component(rectangle: .whole, area: $0) }
    let claim = Samples.claim("set", .count, subject: subject, count: claimed)
    let scene = Samples.scene([claim], Samples.photo(left: Samples.red, components: components))
    return CountEvidence().rate(claim, in: scene)?.margin
  }

  @Test func `pieces of one size are counted`() throws {
    #expect(try #require(margin(3, pieces: [0.1, 0.09, 0.08])) > 0)
    #expect(try #require(margin(2, pieces: [0.1, 0.09, 0.08])) < 0)
    #expect(try #require(margin(6, pieces: [0.1, 0.09, 0.08])) < #require(margin(4, pieces: [0.1, 0.09, 0.08])))
  }

  @Test func `crumbs are not counted`() throws {
    #expect(try #require(margin(2, pieces: [0.1, 0.1, 0.01, 0.005])) > 0)
  }

  @Test func `a set in one piece may be in its box`() { #expect(margin(6, pieces: [0.3]) == nil) }

  @Test func `pieces of different sizes are not a set`() { #expect(margin(3, pieces: [0.3, 0.07, 0.06]) == nil) }

  @Test func `parts are not counted`() { #expect(margin(4, pieces: [0.1, 0.1], subject: "leg") == nil) }
}
