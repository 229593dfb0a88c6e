import Claims
import Features
import Foundation
import Learning
import Testing

@Suite(.enabled(if: SampleShop.tools != nil, "needs WordNet: apt-get install wordnet-base")) struct KnownClaimsTests {
  static func line(_ spec: String, _ phrases: [(String, TruthPhrase.Truth, Facet)], region: Region? = nil) -> TruthPair
  {
    TruthPair(
      id: "a", image: "a.jpg", spec: spec, product: "a", variant: .match, split: nil,
      isWrong: phrases.contains { $0.1 == .contradicted },
      phrases: phrases.map { text, truth, facet in
        let start =
          spec.range(of: text).map { spec.unicodeScalars.distance(from: spec.startIndex, to: $0.lowerBound) } ?? 0
        return TruthPhrase(
          text: text, span: Span(start: start, end: start + text.unicodeScalars.count), truth: truth, facet: facet,
          region: truth == .supported ? region : nil)
      })
  }

  @Test func `what is supported is known with its region, what no photo shows as such`() throws {
    let parser = try #require(SampleShop.tools).parser
    let box = Region(x0: 0.1, y0: 0.1, x1: 0.9, y1: 0.9)
    let truth = Self.line(
      "Red mug, 350 ml", [("Red", .supported, .colour), ("mug", .supported, .kind), ("350 ml", .unobservable, .size)],
      region: box)
    let known = KnownClaims(of: truth, among: parser.claims(in: truth.spec))
    #expect(known.claims.map(\.term) == ["red", "mug", "350 ml"] && known.missed.isEmpty)
    #expect(known.regions == [box, box, nil])
    #expect(known.without([.colour]).claims.map(\.facet) == [.kind, .size])
  }

  @Test func `what is contradicted, or said in passing, is not learned`() throws {
    let parser = try #require(SampleShop.tools).parser
    let truth = Self.line("Blue mug with lid", [("Blue", .contradicted, .colour), ("mug", .supported, .kind)])
    #expect(KnownClaims(of: truth, among: parser.claims(in: truth.spec)).claims.map(\.term) == ["mug"])
  }

  @Test func `that a coloured part is there at all is known too, but never as the whole's colour`() throws {
    let parser = try #require(SampleShop.tools).parser
    let truth = Self.line(
      "Mug with white handle",
      [("Mug", .supported, .kind), ("white", .supported, .colour), ("handle", .supported, .part)])
    let known = KnownClaims(
      of: truth, among: parser.claims(in: truth.spec), reread: { parser.claims(in: $0, hints: $1) })
    #expect(known.claims.filter { $0.facet == .part }.map(\.term) == ["handle"])
    #expect(known.claims.filter { $0.facet == .colour }.map(\.subject) == ["handle"] && known.missed.isEmpty)
  }

  @Test func `a phrase that the parser does not read is said to be missed`() throws {
    let parser = try #require(SampleShop.tools).parser
    let truth = Self.line("Zorblax", [("Zorblax", .supported, .kind)])
    #expect(KnownClaims(of: truth, among: parser.claims(in: truth.spec)).missed.map(\.text) == ["Zorblax"])
  }
}
