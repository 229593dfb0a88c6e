import Claims
import Testing

/// Colours and patterns that a spec tells of what no photo of the goods shows.
@Suite(.enabled(if: Shelf.parser != nil, "wordnet-base is not installed"))
struct UnseenClaimTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(Shelf.parser) }

  @Test(
    "A side that is turned away has colours that no photo shows",
    arguments: [
      ("Green backpack\nLining: red", ["red:colour@lining-"]),
      ("Green backpack. Inside: red lining", ["red:colour@inside-"]),
      ("Green backpack. Rear: red mesh", ["red:colour@rear-", "mesh:material@rear-"]),
      ("Grey bag\nBack: red", ["red:colour@back-"]),
      ("Pink handbag. Interior colour: green", ["green:colour@interior-"]),
      ("Pink handbag with green interior", ["green:colour@interior-", "interior:part-"]),
      ("Blue hat\nUnderside: green\nInner band: yellow", ["green:colour@underside-", "yellow:colour@inner band-"]),
      ("Blue hat, red inside", ["red:colour@inside-"]), ("Blue hat, red on the inside", ["red:colour@inside-"]),
      ("Blue bag, red on the back", ["red:colour@back-"]),
      ("Blue jacket, red-lined", ["red:colour@lining-", "lined:state-"]),
      ("Blue mug\nInside: brown glaze", ["brown:colour@inside-"]),
    ])
  func sides(spec: String, claims: [String]) { #expect(Array(parser.lines(of: spec).dropFirst(2)) == claims) }

  @Test(
    "The back of a chair and the inside of a bowl are seen",
    arguments: [
      ("Black chair. Back: wood", "wood:material@back"), ("Black bowl, white inside", "white:colour"),
      ("Black chair with high back", "high back:part"),
    ])
  func seenSides(spec: String, claim: String) { #expect(parser.lines(of: spec).last == claim) }

  @Test(
    "Packaging and tags are not the goods",
    arguments: [
      ("Red jug. Packaging: blue gift box. Tag: green", ["blue:colour@packaging-", "green:colour@tag-"]),
      ("Red mugs, packed in a yellow box", ["packed in a yellow box:other-"]),
      ("Red box, delivered flat", ["delivered flat:other-"]),
      ("Red mugs. Packaging: pack of 4", ["pack of 4:count#4"]),
    ])
  func packaging(spec: String, claims: [String]) { #expect(Array(parser.lines(of: spec).dropFirst(2)) == claims) }

  @Test(
    "Other goods of the same sort claim nothing of these",
    arguments: [
      "Also in: red, yellow", "Other colours: red, light blue", "Also available in: red / yellow",
      "Available colours: red",
      "Also available in red, green and blue", "Also in red or yellow", "Colours available: striped, red",
      "Also available: red, yellow",
    ])
  func others(words: String) {
    #expect(parser.lines(of: "Black mug. \(words)") == ["Black:colour", "mug:kind"])
    #expect(parser.lines(of: "Black mug. \(words). With lid.") == ["Black:colour", "mug:kind", "lid:part"])
    #expect(parser.lines(of: "Black mug. \(words), two handles").last == "two handles:count@handle#2")
  }

  @Test(
    "What a container is named after is in it, and a switch for the foot lies out of sight",
    arguments: [
      ("Honey bottles, yellow", ["Honey:other?", "bottles:kind", "yellow:colour"]),
      ("Honey sofa", ["Honey:colour", "sofa:kind"]), ("Bottle, honey", ["Bottle:kind", "honey:colour"]),
      ("Gift box, red", ["Gift box:kind", "red:colour"]), ("Mug with gift box", ["Mug:kind", "gift box:part-"]),
      ("Lamp; foot switch", ["Lamp:kind", "foot switch:part-"]),
      ("Hand-painted plate", ["Hand-painted:pattern-", "plate:kind"]),
    ])
  func contents(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test("A colour column says what is sold, and not what else there is")
  func hints() {
    let spec = "Mug\ncolour: Red, also available in blue and green"
    let claims = parser.claims(in: spec, hints: [SpecHint(span: Span(start: 12, end: 50), facet: .colour)])
    #expect(claims.filter { $0.facet == .colour }.map(\.term) == ["red"])
  }

  @Test("A long list of other goods is read in time that grows with it")
  func longLists() {
    let spec = "Mug. " + String(repeating: "Also in red, ", count: 20_000)
    #expect(ContinuousClock().measure { _ = parser.claims(in: spec) } < .seconds(30))
  }

  @Test("Only a preposition that opens its item leads over a colon")
  func colons() {
    #expect(parser.lines(of: "Horizontal stripes woven in: a greyish rug").last == "rug:kind")
    #expect(parser.lines(of: "Plate. With: turquoise rim").last == "turquoise rim:colour@rim")
    #expect(parser.lines(of: "Jar supplied with: lid").last == "lid:part")
  }

  @Test(
    "Words that a spec says are printed",
    arguments: [
      ("Blue frame; poster printed with LONDON", "LONDON"), ("Blue frame, \"LONDON\" poster", "LONDON"),
      ("Blue frame marked LONDON", "LONDON"), ("Blue frame printed with ROSES", "ROSES"),
    ])
  func prints(spec: String, text: String) {
    #expect(parser.claims(in: spec).filter(\.isPrinted).map(\.text) == [text])
  }

  @Test("A print of something is none of words")
  func motifs() {
    for spec in ["Mug printed with roses", "Mug printed with Roses", "Mug embossed with PVC"] {
      #expect(parser.claims(in: spec).allSatisfy { !$0.isPrinted })
    }
  }
}
