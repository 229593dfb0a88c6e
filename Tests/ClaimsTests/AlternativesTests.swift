import Claims
import Testing

@Suite(.enabled(if: Shelf.parser != nil, "wordnet-base is not installed"))
struct AlternativesTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(Shelf.parser) }

  private func alternatives(_ spec: String, _ facet: Facet) -> [String] {
    parser.claims(in: spec).first { $0.facet == facet }?.alternatives.map(\.term) ?? []
  }

  @Test(
    "A colour is never set against a shade that could pass for it",
    arguments: [
      ("navy", ["blue", "black"]), ("off-white", ["white", "beige"]), ("grey", ["silver"]),
      ("silver", ["grey", "white"]), ("black-brown", ["black", "brown"]), ("dark blue", ["blue", "black"]),
      ("burgundy", ["red", "brown"]), ("turquoise", ["turquoise", "blue", "green"]),
    ])
  func neighbours(colour: String, kept: [String]) {
    let found = alternatives("\(colour) vase", .colour)
    #expect(Set(found).isDisjoint(with: kept), "\(found)")
    #expect(found.contains("red") || kept.contains("red"))
  }

  @Test("Blue against brown and black against grey are contradictions")
  func farColours() {
    #expect(alternatives("blue vase", .colour).contains("brown"))
    #expect(alternatives("black vase", .colour).contains("grey"))
    #expect(alternatives("black vase", .colour).contains("white"))
  }

  @Test(
    "A kind's alternatives are no synonyms, parents or children of it",
    arguments: [
      "mug", "sneakers", "sofa", "apple", "t-shirt", "watch", "saree", "drill", "teddy bear", "duck", "lighthouse",
    ])
  func kinds(kind: String) throws {
    let net = try #require(Shelf.wordNet)
    let claim = try #require(parser.claims(in: kind).first { $0.facet == .kind })
    #expect(claim.alternatives.count >= 12)
    let own = Set(claim.senses.prefix(2))
    let above = own.reduce(into: Set<Synset>()) { $0.formUnion(net.ancestors(of: $1).keys) }
    for alternative in claim.alternatives {
      let other = alternative.senses.prefix(2)
      #expect(above.isDisjoint(with: other), "\(alternative.term) is above \(kind)")
      #expect(
        other.allSatisfy { own.isDisjoint(with: net.ancestors(of: $0).keys) }, "\(alternative.term) is below \(kind)")
    }
  }

  @Test("A catalog's own words come first, unless they are related")
  func vocabulary() throws {
    let words: [String: Double] = ["mug": 5, "travel mug": 1, "cup": 9, "bowl": 7, "lighthouse": 2]
    let own = ClaimParser(
      lexicons: try #require(Shelf.lexicons), wordNet: try #require(Shelf.wordNet), vocabulary: words)
    let found = own.claims(in: "Mug").first?.alternatives.map(\.term) ?? []
    #expect(Set(found) == ["bowl", "lighthouse"])
  }

  @Test("Materials, counts and parts")
  func others() {
    let leather = alternatives("Leather bag", .material)
    #expect(!leather.contains("faux leather") && !leather.contains("suede") && leather.contains("wood"))
    #expect(Set(alternatives("Mugs, set of 6", .count)) == ["4", "5", "7", "8", "12", "3"])
    #expect(alternatives("Jar with lid", .part) == ["no lid"])
    #expect(alternatives("Jar without lid", .part) == ["lid"])
    #expect(alternatives("Top with long sleeves", .part).contains("short sleeves"))
    #expect(alternatives("Mug, 350 ml", .size).isEmpty)
  }
}
