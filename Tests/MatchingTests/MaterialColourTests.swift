import Claims
import Features
import Matching
import Testing

@Suite struct MaterialColourTests {
  static let oak = Lab(l: 165, a: 9, b: 24)
  static let steel = Lab(l: 170, a: 0, b: -2)

  func margin(_ term: String, families: [String] = [], against others: [String], on colour: Lab) throws -> Double {
    let claim = Claim(
      text: term, span: Span(start: 0, end: 1), facet: .material, term: term, families: families,
      alternatives: others.map { Alternative(term: $0) })
    let scene = Samples.scene([claim], Samples.photo(left: colour))
    return try #require(MaterialColourEvidence().rate(claim, in: scene)).margin
  }

  @Test func `brown is wood, grey is steel`() throws {
    #expect(try margin("wood", against: ["stainless steel"], on: Self.oak) > 1)
    #expect(try margin("wood", against: ["stainless steel"], on: Self.steel) < -1)
    #expect(try margin("stainless steel", against: ["wood", "copper"], on: Self.steel) > 1)
  }

  @Test func `a sort of wood has wood's colour`() throws {
    #expect(
      try margin("pine", families: ["wood"], against: ["glass"], on: Self.oak)
        == margin("wood", against: ["glass"], on: Self.oak))
  }

  @Test func `what comes in any colour is hardly denied by colour`() throws {
    let plastic = try margin("plastic", against: ["wood", "glass", "paper"], on: Samples.red)
    #expect(plastic.magnitude < 0.5)
    #expect(try margin("metal", against: ["glass"], on: Samples.red) == 0)
  }

  @Test func `no colour proves a material`() throws {
    let claim = Samples.claim("wood", .material, alternatives: [Alternative(term: "glass")])
    let ratings = MaterialColourEvidence().rate(claim, in: Samples.scene([claim], Samples.photo(left: Self.oak)))
    #expect(try !#require(ratings).isConclusive)
  }
}
