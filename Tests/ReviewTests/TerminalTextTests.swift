import Review
import Testing

struct TerminalTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("\u{1B}]0;title\u{07}", "␛]0;title␇"),
    ("a\u{0}b\u{7F}c", "a␀b␡c"),
    ("\u{9B}2J", "\u{FFFD}2J"),
    ("abc\u{202E}dcba", "abc\u{FFFD}dcba"),
    ("\u{2066}x\u{2069}\u{200F}", "\u{FFFD}x\u{FFFD}\u{FFFD}"),
    ("line\r\nnext\ttab", "line␍␊next␉tab"),
    ("a\u{2028}b", "a␤b"),
    ("\u{FEFF}id", "\u{FFFD}id"),
    ("\u{E000}\u{10FFFF}", "\u{FFFD}\u{FFFD}"),
  ])
  func `what could command or deceive the terminal becomes a visible stand-in`(untrusted: String, shown: String) {
    #expect(TerminalText(untrusted).description == shown)
  }

  @Test(arguments: ["Red mug, 350 ml", "赤いマグカップ", "e\u{301}tude", "שלום", "👩\u{200D}🔧", "می\u{200C}خواهم", "½ × ✓"])
  func `what people write stays`(text: String) {
    #expect(TerminalText(text).description == text)
  }

  @Test func `spans still fit, as no scalar is added or lost`() {
    let untrusted = "\u{1B}[1m" + "x\u{202E}\u{9B}\r\n é 👍🏽"
    #expect(TerminalText(untrusted).scalars.count == untrusted.unicodeScalars.count)
  }

  @Test func `a paragraph keeps its lines and tabs, and nothing else`() {
    #expect(TerminalText("a\n\tb\u{8}", lines: .kept).description == "a\n\tb␈")
  }

  @Test func `ill-formed UTF-8 is replaced`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x28, 0x62]
    #expect(TerminalText(utf8: bytes).description == "a\u{FFFD}\u{FFFD}(b")
  }

  @Test func `no scalar of the whole of Unicode passes as a control, or as a format character but the joiners`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let shown = TerminalText(String(scalar)).scalars.first else { continue }
      switch shown.properties.generalCategory {
      case .control, .privateUse, .unassigned: Issue.record("U+\(String(value, radix: 16)) passes")
      case .format:
        #expect(["\u{200C}", "\u{200D}"].contains(shown), "U+\(String(value, radix: 16)) passes")
      default: break
      }
    }
  }
}
