import Review
import Testing

@Suite struct ControlStringsTests {
  private let start = ContinuousClock.now

  /// What is left of some text as typing, an escape and what follows it in one piece.
  private func typed(_ text: String, _ strings: inout ControlStrings, at now: ContinuousClock.Instant) -> String {
    var left = ""
    var codes = text.unicodeScalars.map(\.value)[...]
    while let code = codes.popFirst() {
      if strings.takes(code, isKey: false, at: now) { continue }
      if code == 0x1B {
        if let next = codes.first, strings.begins(with: next, at: now) {
          codes.removeFirst()
          continue
        }
        if codes.isEmpty { strings.escapeCame(at: now) }
      }
      left.unicodeScalars.append(Unicode.Scalar(code) ?? "?")
    }
    return left
  }

  @Test(
    arguments: [
      "\u{1B}P1$r48;2;1;2;3m\u{1B}\\", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}",
      "\u{1B}[6;16;8t", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[?62;4;22c", "\u{1B}[25~", "\u{1B}OP",
    ])
  func `no character of an answer or of an unknown key is typing, in one piece or in two`(answer: String) {
    var strings = ControlStrings(after: [], at: start)
    #expect(typed("a" + answer + "r", &strings, at: start) == "ar")
    for place in 1..<answer.unicodeScalars.count {
      var strings = ControlStrings(after: [], at: start)
      let scalars = Array(answer.unicodeScalars)
      let parts = [scalars[..<place], scalars[place...]].map { String(String.UnicodeScalarView($0)) }
      let left = parts.map { typed($0, &strings, at: start) }.joined() + typed("r", &strings, at: start)
      // A lone escape says nothing yet: it cancels, and the rest is still no typing.
      #expect(left == (place == 1 ? "\u{1B}r" : "r"), "\(place)")
    }
  }

  @Test func `what had begun when nobody waited any more is heard to its end`() {
    let answer = Array("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}P1$r48;2;1;2;3m\u{1B}\\\u{1B}[?62c".utf8)
    for place in answer.indices {
      var strings = ControlStrings(after: Array(answer[..<place]), at: start)
      let rest = String(decoding: answer[place...], as: UTF8.self)
      #expect(typed(rest + "r", &strings, at: start) == "r", "\(place)")
      #expect(!strings.awaitsAnswers)
    }
  }

  @Test func `an escape that a hand typed is one, whatever is typed after it`() {
    var strings = ControlStrings(after: nil, at: start)
    #expect(typed("\u{1B}", &strings, at: start) + typed("[r", &strings, at: start) == "\u{1B}[r")
    var answered = ControlStrings(after: [], at: start)
    _ = typed("\u{1B}[?62c", &answered, at: start)
    #expect(!answered.awaitsAnswers)
    #expect(typed("\u{1B}", &answered, at: start) + typed("]r", &answered, at: start) == "\u{1B}]r")
  }

  @Test func `what never ends takes no key after three seconds`() {
    var strings = ControlStrings(after: [], at: start)
    #expect(typed("\u{1B}]11;rgb", &strings, at: start).isEmpty)
    #expect(typed("a", &strings, at: start + .milliseconds(2900)).isEmpty)
    #expect(typed("r", &strings, at: start + .milliseconds(6000)) == "r")
  }
}
