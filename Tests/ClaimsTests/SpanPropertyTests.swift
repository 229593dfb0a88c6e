import Claims
import Testing

/// Spans are what every other room and every reader of an audit rests on.
@Suite(.enabled(if: Shelf.parser != nil, "wordnet-base is not installed"))
struct SpanPropertyTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(Shelf.parser) }

  private func check(_ spec: String, hints: [SpecHint] = []) {
    let scalars = Array(spec.unicodeScalars)
    var end = 0
    for claim in parser.claims(in: spec, hints: hints) {
      #expect(
        claim.span.start >= end && claim.span.start < claim.span.end && claim.span.end <= scalars.count, "\(spec)")
      guard claim.span.end <= scalars.count, claim.span.start < claim.span.end else { return }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[claim.span.start..<claim.span.end])
      #expect(String(text) == claim.text)
      end = claim.span.end
    }
  }

  @Test(
    "Specs beyond ASCII keep exact spans",
    arguments: [
      "Crème brûlée dish, rosé", "e\u{301}cru vase", "🏺 Red vase 🏺 with 2 handles", "赤い red マグ mug", "１２ ｃｍ mug",
      "ＲＥＤ mug", "\u{200B}red\u{200B} mug", "mug\r\nred\r\n", "\u{FEFF}Red mug", "", " ", "\n\n", "\"\"", "'", "-", "1",
      "x",
      "1 x", "x 1", "size", "set of", "3-", "of 3 of", "with", "without", "color:", ": red", "no.", "Rs. 5,000,000,000",
      "99999999999999999999999 mugs", "1e400 cm", "½ cup", "a&b", "&", "and and and",
    ])
  func oddSpecs(spec: String) { check(spec) }

  @Test("Random text never breaks a span")
  func randomText() {
    var generator = SplitMix(state: 7)
    let pieces = [
      "red", "Mug", "with", "without", "lid", "two", "3", "x", "cm", "of", "set", "size", "M", "\"", "'", "“", "”", ",",
      ".",
      ":", "/", "-", "&", "+", "(", ")", "\n", " ", " ", " ", "é", "漢", "🏺", "\u{301}", "\u{202E}", "Color", "glass",
      "free", "less", "no", "in", "dark", "greenish", "IKEA", "4", "%", "100", "for", "men", "pack", "leather",
      "handle",
    ]
    for _ in 0..<3000 {
      let spec = (0..<Int(generator.next() % 24)).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }
        .joined()
      let length = spec.unicodeScalars.count
      let start = Int(generator.next() % UInt64(length + 2)) - 1
      let facet = Facet.allCases[Int(generator.next() % UInt64(Facet.allCases.count))]
      check(spec, hints: [SpecHint(span: Span(start: start, end: start + Int(generator.next() % 9)), facet: facet)])
    }
  }

  @Test("Random scalars never break a span")
  func randomScalars() {
    var generator = SplitMix(state: 11)
    for _ in 0..<500 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int(generator.next() % 60) {
        if let scalar = Unicode.Scalar(UInt32(generator.next() % 0x30000)) { view.append(scalar) }
      }
      check(String(view))
    }
  }
}

/// A fixed stream of random numbers (Steele, Lea and Flood 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
