import Claims
import Testing

/// Labels whose value is an answer, and what is said not to come with the goods.
@Suite(.enabled(if: Shelf.parser != nil, "wordnet-base is not installed"))
struct AnswerTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(Shelf.parser) }

  @Test(
    "A denial after a label denies what the label names",
    arguments: [
      ("Red jug. Lid: none", ["Lid: none:part!"]), ("Red jug\nHandle: no", ["Handle: no:part!"]),
      ("Red jug\nWith lid: no", ["With lid: no:part!"]), ("Red jug\nSaucer: without", ["Saucer: without:part!"]),
      ("Red torch with strap: no", ["with strap: no:part!"]), ("Red chair\nArmrests: none", ["Armrests: none:part!"]),
      ("Red jug. Lid - none", ["Lid - none:part!"]), ("Red vase. Flowers: none", ["Flowers: none:part!"]),
      ("Red shirt. Print: no", ["Print: no:pattern!"]), ("Red shirt. Print: None", ["Print: None:pattern!"]),
      ("Red jug. Lid: no lid", ["no lid:part!"]), ("Red jug. Handle: 0", ["Handle: 0:part!"]),
      ("Red jug\nDishwasher safe: no\nHandle: no", ["Dishwasher safe: no:other-", "Handle: no:part!"]),
      ("Red jug. Removable lid: no", ["Removable lid: no:other-"]),
    ])
  func denials(spec: String, claims: [String]) { #expect(Array(parser.lines(of: spec).dropFirst(2)) == claims) }

  @Test(
    "An affirmation claims what the label names, and an answer that says nothing claims nothing",
    arguments: [
      ("Red jug. Handle: yes", ["Handle:part"]), ("Red jug\nWith lid: yes", ["lid:part"]),
      ("Red jug, Lid: included", ["Lid:part"]), ("Red ball. Pump: n/a", ["Pump: n/a:other-"]),
      ("Red ball. Pump: optional", ["Pump: optional:other-"]), ("Red mug. Colour: n/a", ["Colour: n/a:other-"]),
    ])
  func affirmations(spec: String, claims: [String]) { #expect(Array(parser.lines(of: spec).dropFirst(2)) == claims) }

  @Test(
    "What does not come with the goods may be in the photo all the same",
    arguments: [
      (
        "Red jug. Handle not included. Spoon not included.",
        ["Handle not included:other-", "Spoon not included:other-"]
      ),
      ("Red mugs. Lids: not included", ["Lids: not included:other-"]),
      ("Red vase. Flowers not included", ["Flowers not included:other-"]),
      ("Red vase with pink roses (not included)", ["pink roses (not included:other-"]),
      ("Red ball, pump is not included, 25 cm", ["pump is not included:other-", "25 cm:size-"]),
      ("Red jug. Lid included: no", ["Lid included: no:other-"]),
      ("Red jug. Matching blue cups sold separately", ["blue cups sold separately:other-"]),
      ("Red jug. Does not include lid", ["Does not include lid:other-"]),
      ("Red vase, no flowers included", ["no flowers included:other-"]),
      ("White wardrobe. Doors and shelves are sold separately", ["Doors and shelves are sold separately:other-"]),
      ("Red jug. Not included: lid, spoon", ["lid:other-", "spoon:other-"]),
    ])
  func supplies(spec: String, claims: [String]) { #expect(Array(parser.lines(of: spec).dropFirst(2)) == claims) }

  @Test("What goods may be with and without is no claim")
  func either() {
    #expect(parser.lines(of: "Red vase. Beautiful with and without flowers") == ["Red:colour", "vase:kind"])
  }

  @Test("Goods stay what is sold, whatever is said not to come with them")
  func goods() {
    #expect(parser.lines(of: "Red jug and lid not included").prefix(2) == ["Red:colour", "jug:kind"])
    #expect(parser.lines(of: "Mug sold separately").first == "Mug:kind")
  }

  @Test(
    "A vase without flowers lacks a part, a dress without them a pattern",
    arguments: [
      ("Red vase without flowers", "without flowers:part!"), ("Red vase. No flowers", "No flowers:part!"),
      ("Red dress without flowers", "without flowers:pattern!"),
    ])
  func flowers(spec: String, claim: String) { #expect(parser.lines(of: spec).last == claim) }

  @Test(
    "Numbers after labels count",
    arguments: [
      ("Red jug. Number of handles: 2", "Number of handles: 2:count@handle#2"),
      ("Red jug. Handles: 2", "Handles: 2:count@handle#2"), ("Red plates, quantity 6", "quantity 6:count#6"),
      ("Red plates. Quantity: 6", "6:count#6"), ("Red mugs. Number of mugs: 4", "Number of mugs: 4:count#4"),
    ])
  func numbers(spec: String, claim: String) { #expect(parser.lines(of: spec).last == claim) }

  @Test(
    "Shades between a number and what it counts don't part them",
    arguments: [
      ("Three light blue toy blocks", ["Three:count#3", "light blue:colour", "toy blocks:kind"]),
      ("Five dark green bottles", ["Five:count#5", "dark green:colour", "bottles:kind"]),
      ("6 greenish blue mugs", ["6:count#6", "greenish blue:colour", "mugs:kind"]),
      ("1/4 light jacket", ["jacket:kind"]),
    ])
  func shades(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }
}
