import Review
import Testing

struct CellTextTests {
  @Test(arguments: [
    ("mug", 3), ("赤い", 4), ("e\u{301}", 1), ("שלום", 4), ("👍🏽", 2), ("ｶﾞ", 2), ("a\u{200D}b", 2), ("", 0), ("한글", 4),
  ])
  func `width is counted in cells`(text: String, cells: Int) {
    #expect(CellText(text).width == cells)
  }

  @Test func `a combining mark shares its base's cell, and cannot pile up`() {
    let glyphs = CellText("e" + String(repeating: "\u{301}", count: 50) + "x").glyphs
    #expect(glyphs.map(\.width) == [1, 1])
    #expect(glyphs[0].text.unicodeScalars.count == 5)
    #expect(glyphs[1].scalar == 51)
  }

  @Test func `a mark without a base stands on a space`() {
    #expect(CellText("\u{301}x").width == 2)
  }

  @Test func `clipping never cuts a wide character in half`() {
    let clipped = CellText("赤いマグ").clipped(to: 4)
    #expect(clipped.glyphs.map(\.text) == ["赤", "…"])
    #expect(clipped.width == 3)
    #expect(CellText("mug").clipped(to: 0).width == 0)
  }

  @Test func `lines break at spaces, and a long word where it must`() {
    let lines = CellText("Red ceramic mug abcdefghijklmnop").wrapped(to: 11)
    #expect(lines.map { $0.glyphs.map(\.text).joined() } == ["Red ceramic", "mug", "abcdefghijk", "lmnop"])
  }

  @Test func `Japanese breaks between any two characters`() {
    let lines = CellText("赤いマグカップ").wrapped(to: 5)
    #expect(lines.allSatisfy { $0.width <= 5 })
    #expect(lines.flatMap(\.glyphs).map(\.text).joined() == "赤いマグカップ")
  }

  @Test(arguments: [
    "素材はガラス、色は青です。", "素材：ステンレス", "「コーヒー」の写真", "品名（マグ）「赤」、新品", "スーパーボールペン", "ちょっと大きめのマグ",
  ])
  func `no Japanese line begins or ends with what Japanese never does there`(text: String) {
    for cells in 8..<20 {
      let lines = CellText(text).wrapped(to: cells).map { $0.glyphs.map(\.text).joined() }
      #expect(lines.joined() == text)
      for line in lines.dropFirst() { #expect(!"、。：ー」）ょっ".contains(line.prefix(1)), "\(lines)") }
      for line in lines.dropLast() { #expect(!"「（".contains(line.suffix(1)), "\(lines)") }
    }
  }

  @Test func `neither does one that is broken inside a word, where the word has a better place`() {
    let lines = CellText("abcdefgh、赤い箱").wrapped(to: 9).map { $0.glyphs.map(\.text).joined() }
    #expect(lines == ["abcdefg", "h、赤い箱"])
  }

  @Test func `a line that has no other place to break is broken all the same`() {
    #expect(CellText("ーーーーー").wrapped(to: 4).map(\.width) == [4, 4, 2])
  }

  @Test func `no text of any kind is wider than it was asked to be`() {
    for text in ["a赤b\u{301}c", "👩\u{200D}🔧 tool", "\u{1B}[31m", "ab cd 赤い ef"] {
      for cells in 2..<12 {
        #expect(CellText(text).clipped(to: cells).width <= cells)
        #expect(CellText(text).wrapped(to: cells).allSatisfy { $0.width <= cells })
      }
    }
  }
}
