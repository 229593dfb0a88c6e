import Claims
import Features
import Foundation
import Matching
import Testing

@Suite struct ColourEvidenceTests {
  let table = ColourTableEvidence(table: Samples.table, names: Samples.names)
  let prototypes = ColourPrototypeEvidence(names: Samples.names, words: Samples.table.words)
  let part = ColourPartEvidence(table: Samples.table, names: Samples.names)

  @Test func `the colour of the product, not of its background, decides`() throws {
    let photo = Samples.photo(left: Samples.red)
    for (term, isRight) in [("red", true), ("blue", false), ("white", false), ("navy", false)] {
      let claim = Samples.claim(term, .colour)
      let scene = Samples.scene([claim], photo)
      #expect((try #require(table.rate(claim, in: scene)).margin > 0) == isRight)
      #expect((try #require(prototypes.rate(claim, in: scene)).margin > 0) == isRight)
    }
  }

  @Test func `the table's margin is the log ratio of shares`() throws {
    let claim = Samples.claim("red", .colour)
    let ratings = try #require(table.rate(claim, in: Samples.scene([claim], Samples.photo(left: Samples.blue))))
    #expect(abs(ratings.margin - log(0.02 / 1.02)) < 1e-9)
    #expect(ratings.rivals.first?.term == "blue")
  }

  @Test func `a colour that the spec claims elsewhere is no rival`() throws {
    let claims = [Samples.claim("red", .colour), Samples.claim("blue", .colour, at: 8)]
    let scene = Samples.scene(claims, Samples.photo(left: Samples.red, right: Samples.blue))
    for claim in claims {
      let ratings = try #require(table.rate(claim, in: scene))
      #expect(ratings.margin > 1)
      #expect(!ratings.rivals.map(\.term).contains { $0 == "red" || $0 == "blue" })
    }
  }

  @Test func `only the claim's own alternatives can contradict it`() throws {
    let claim = Samples.claim("red", .colour, alternatives: [Alternative(term: "black")])
    let ratings = try #require(table.rate(claim, in: Samples.scene([claim], Samples.photo(left: Samples.blue))))
    #expect(ratings.rivals.map(\.term) == ["black"])
  }

  @Test func `unknown words, negations and parts are left to others`() {
    let photo = Samples.photo(left: Samples.red)
    let claims = [
      Samples.claim("bogus", .colour), Samples.claim("red", .colour, isNegated: true),
      Samples.claim("red", .colour, subject: "handle"),
    ]
    for claim in claims { #expect(table.rate(claim, in: Samples.scene([claim], photo)) == nil) }
  }

  @Test func `a part's colour is looked for in the pieces of the product`() throws {
    let photo = Samples.photo(left: Samples.red, right: Samples.blue)
    let body = Samples.claim("red", .colour)
    let right = Samples.claim("blue", .colour, at: 10, subject: "handle")
    let wrong = Samples.claim("black", .colour, at: 10, subject: "handle")
    #expect(try #require(part.rate(right, in: Samples.scene([body, right], photo))).margin > 1)
    let ratings = try #require(part.rate(wrong, in: Samples.scene([body, wrong], photo)))
    #expect(ratings.margin < -1)
    #expect(ratings.rivals.first?.term == "blue")
  }

  @Test func `where nothing stands out the whole photo is asked`() throws {
    let claim = Samples.claim("white", .colour)
    let photo = Samples.photo(left: Samples.red, saliency: 0.3)
    #expect(try #require(table.rate(claim, in: Samples.scene([claim], photo))).margin > 0)
  }
}
