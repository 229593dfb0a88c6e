import Claims
import Testing

@Suite(.enabled(if: JapaneseShelf.parser != nil, "wordnet-base, mecab-ipadic-utf8 or edict is not installed"))
struct JapaneseSpanTests {
  /// Shreds of specs, of other scripts, and of what breaks clusters apart.
  private static let pieces = Array(
    """
    白い取っ手の青いﾏｸﾞｶｯﾌﾟ「HELLO」と書かれた蓋なし【素材】木製・２つ①㈱ﾞﾟか\u{3099}\u{309A}350ml赤くない한국红色 取っ手が付いていません\
    レザー風×0.5 red mug with lid, 色は黒、四本脚の皿4枚セット👨‍👩‍👧é\n\"“”30×45cm ティー・ポット食洗機対応
    """.unicodeScalars)

  @Test("Whatever a spec holds, spans lie in it, in order, and hold the claim's text")
  func spans() throws {
    let parser = try #require(JapaneseShelf.parser)
    var random = SeededWords(state: 8)
    for _ in 0..<2000 {
      var view = String.UnicodeScalarView()
      while view.count < Int.random(in: 1...50, using: &random) {
        let start = Int.random(in: 0..<Self.pieces.count, using: &random)
        view.append(contentsOf: Self.pieces[start...].prefix(Int.random(in: 1...9, using: &random)))
      }
      let scalars = Array(view)
      let hint = SpecHint(span: Span(start: Int.random(in: 0...20, using: &random), end: 30), facet: .colour)
      var end = 0
      for claim in parser.claims(in: String(view), hints: [hint]) {
        try #require(claim.span.start >= end && claim.span.start < claim.span.end && claim.span.end <= scalars.count)
        #expect(String(String.UnicodeScalarView(scalars[claim.span.start..<claim.span.end])) == claim.text)
        end = claim.span.end
      }
    }
  }
}

/// Numbers from a seed (SplitMix64), so that a failure can be had again.
private struct SeededWords: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
