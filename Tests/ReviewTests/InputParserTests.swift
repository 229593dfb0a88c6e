import Review
import Testing

@Suite struct InputParserTests {
  private static let start = ContinuousClock.now

  /// What a terminal sends: texts, each in one read, with pauses between them.
  enum Step {
    case sent(String)
    case bytes([UInt8])
    case pause(Duration)
  }

  private func inputs(_ steps: [Step], after answer: [UInt8]? = nil) -> [TerminalInput] {
    var parser = InputParser(after: answer, at: Self.start)
    var now = Self.start
    var found: [TerminalInput] = []
    func rest(until end: ContinuousClock.Instant) {
      // As the loop does: it looks again when the parser says so.
      while let deadline = parser.deadline, deadline <= end { found += parser.expire(at: deadline) }
      // Whatever else happens, it looks then too.
      for tick in stride(from: 1, through: (end - now) / .seconds(1), by: 1) {
        found += parser.expire(at: now + .seconds(tick))
      }
      now = end
    }
    for step in steps {
      switch step {
      case .sent(let text): found += parser.feed(Array(text.utf8)[...], at: now)
      case .bytes(let bytes): found += parser.feed(bytes[...], at: now)
      case .pause(let time): rest(until: now + time)
      }
    }
    rest(until: now + .seconds(10))
    return found
  }

  private func keys(_ text: String) -> [TerminalInput] { text.map { .key(.character($0)) } }

  static let answers = [
    "\u{1B}P1$r48;2;1;2;3m\u{1B}\\", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}",
    "\u{1B}[6;16;8t", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[?62;4;22c", "\u{1B}[>0;95;0c", "\u{1B}[25~", "\u{1B}OP",
    "\u{1B}[[A",
    "\u{1B}[114;1u", "\u{1B}[I", "\u{90}1$r48m\u{9C}", "\u{1B}[M r4", "\u{1B}[Mcr4",
  ]

  @Test(arguments: answers)
  func `no character of an answer or an unbound key is typing, in one read or cut in two`(answer: String) {
    let isClick = answer.hasPrefix("\u{1B}[M")
    func typed(_ steps: [Step]) -> [TerminalInput] {
      inputs(steps, after: []).filter { if case .mouse = $0 { !isClick } else { true } }
    }
    #expect(typed([.sent("a" + answer + "r")]) == keys("ar"))
    let bytes = Array(answer.utf8)
    for place in 1..<bytes.count {
      let cut: [Step] = [.bytes(Array(bytes[..<place])), .pause(.milliseconds(200)), .bytes(Array(bytes[place...]))]
      #expect(typed(cut + [.sent("r")]) == keys("r"), "\(place)")
    }
  }

  @Test(arguments: answers.filter { !$0.hasPrefix("\u{90}") })
  func `an answer a byte at a time is none, as over a slow line`(answer: String) {
    let slow = answer.utf8.flatMap { [Step.bytes([$0]), .pause(.milliseconds(20))] }
    let typed = inputs(slow + [.sent("r")]).filter { if case .mouse = $0 { false } else { true } }
    #expect(typed == keys("r"))
  }

  @Test func `an answer that is cut behind its escape cancels at most, whenever it comes`() {
    for pause in [Duration.milliseconds(40), .milliseconds(60), .milliseconds(400), .milliseconds(900)] {
      let typed = inputs([.sent("\u{1B}"), .pause(pause), .sent("P1$r48m\u{1B}\\"), .sent("a")])
      #expect(typed == (pause < .milliseconds(50) ? keys("a") : [.key(.escape)] + keys("a")), "\(pause)")
    }
  }

  @Test func `an answer that stops for seconds in its middle is none`() {
    #expect(inputs([.sent("\u{1B}P1$"), .pause(.seconds(20)), .sent("r48m\u{1B}\\")]).isEmpty)
  }

  @Test func `what had begun when nobody waited any more is heard to its end`() {
    let answer = Array("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}P1$r48;2;1;2;3m\u{1B}\\\u{1B}[?62c".utf8)
    for place in answer.indices {
      let rest = Step.bytes(Array(answer[place...]))
      #expect(inputs([rest, .sent("r")], after: Array(answer[..<place])) == keys("r"), "\(place)")
    }
  }

  @Test func `a terminal that was asked and has not answered is waited for five seconds`() {
    var parser = InputParser(after: [], at: Self.start)
    #expect(parser.awaitsAnswers(at: Self.start + .seconds(4)))
    #expect(!parser.awaitsAnswers(at: Self.start + .seconds(6)))
    _ = parser.feed(Array("\u{1B}[>0;95;0c".utf8)[...], at: Self.start)
    #expect(parser.awaitsAnswers(at: Self.start + .seconds(1)), "these are not the attributes that were asked for")
    _ = parser.feed(Array("\u{1B}[?62c".utf8)[...], at: Self.start)
    #expect(!parser.awaitsAnswers(at: Self.start + .seconds(1)))
    #expect(!InputParser(after: nil, at: Self.start).awaitsAnswers(at: Self.start))
  }

  @Test func `an escape that a hand typed is one, whatever is typed after it`() {
    #expect(inputs([.sent("\u{1B}")]) == [.key(.escape)])
    for next in ["[", "P", "r"] {
      let typed = inputs([
        .sent("\u{1B}"), .pause(.milliseconds(80)), .sent(next), .pause(.milliseconds(80)), .sent("r"),
      ])
      #expect(typed == [.key(.escape)] + keys(next + "r"))
      // Just after the start its delay is longer, and the keys are the same.
      let early = inputs([.sent("\u{1B}"), .pause(.milliseconds(80)), .sent("r")], after: [])
      #expect(early == [.key(.escape)] + keys("r"))
    }
  }

  @Test(arguments: ["r", "b", "\u{7F}", "é", "あ"])
  func `Alt with a key is not the key`(key: String) {
    #expect(inputs([.sent("\u{1B}" + key), .pause(.milliseconds(80)), .sent("a")]) == keys("a"))
  }

  @Test(arguments: ["\u{1B}P", "\u{1B}]", "\u{1B}]0;title", "\u{1B}[1;", "\u{1B}[<0;5", "\u{1B}O"])
  func `what never ends takes no key after a second, and never Ctrl-C`(opening: String) {
    let typing = (0..<8).flatMap { _ in [Step.pause(.milliseconds(300)), .sent("q")] }
    #expect(inputs([.sent(opening)] + typing).count(where: { $0 == .key(.character("q")) }) >= 4)
    #expect(inputs([.sent(opening), .sent("\u{3}")]) == [.key(.control("c"))])
    // An arrow begins anew.
    #expect(inputs([.sent(opening), .pause(.milliseconds(100)), .sent("\u{1B}[A")]) == [.key(.up)])
  }

  @Test func `a paste is one text however it is cut into reads`() {
    let paste = Array("\u{1B}[200~first rrr\u{1B}[201~".utf8)
    for place in 1..<paste.count {
      let cut: [Step] = [.bytes(Array(paste[..<place])), .pause(.milliseconds(40)), .bytes(Array(paste[place...]))]
      #expect(inputs(cut + [.sent("a")]) == [.pasted("first rrr")] + keys("a"), "\(place)")
    }
    let slow = paste.flatMap { [Step.bytes([$0]), .pause(.milliseconds(20))] }
    #expect(inputs(slow + [.sent("a")]) == [.pasted("first rrr")] + keys("a"))
  }

  @Test func `a paste of a megabyte is one text, cut to what may be typed`() {
    let lines = String(repeating: "lorem r\n", count: 131_072)
    let reads = stride(from: 0, to: lines.utf8.count, by: 4096).map { start in
      Step.bytes(Array(lines.utf8.dropFirst(start).prefix(4096)))
    }
    let found = inputs([.sent("\u{1B}[200~")] + reads + [.sent("\u{1B}[201~a")])
    guard case .pasted(let text)? = found.first else { return #expect(Bool(false), "\(found.count)") }
    #expect(found.dropFirst() == keys("a")[...] && text.hasPrefix("lorem r lorem r") && text.utf8.count <= 16_384)
  }

  @Test func `a paste is on one line and commands nothing`() {
    let found = inputs([.sent("\u{1B}[200~one\r\ntwo\n\nthree\tfour\u{3}\u{1B}[A\u{7}\u{1B}[201~")])
    #expect(found == [.pasted("one two three four[A")])
  }

  @Test func `a paste that stops is shown, what follows in a piece is still paste, and a key ends it`() {
    let stopped: [Step] = [
      .sent("\u{1B}[200~begun"), .pause(.seconds(3)), .sent("rrr"), .pause(.seconds(3)), .sent("a"),
    ]
    #expect(inputs(stopped) == [.pasted("begun"), .pasted("rrr")] + keys("a"))
    #expect(
      inputs([.sent("\u{1B}[200~x"), .pause(.milliseconds(100)), .sent("\u{3}")]) == [
        .pasted("x"), .key(.control("c")),
      ])
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[1;1C", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home),
    ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[3~", .delete),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\r", .enter),
    ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{C}", .control("l")),
    ("\u{9B}A", .up), ("あ", .character("あ")), ("😀", .character("😀")),
  ])
  func `keys as terminals send them, in one read or many`(bytes: String, key: Key) {
    #expect(inputs([.sent(bytes)]) == [.key(key)])
    #expect(inputs(bytes.utf8.flatMap { [Step.bytes([$0]), .pause(.milliseconds(20))] }) == [.key(key)])
  }

  @Test(arguments: ["\u{1B}[1;5A", "\u{1B}[3;2~", "\u{1B}O5A"])
  func `a key with Shift or Control is not the key`(bytes: String) {
    #expect(inputs([.sent(bytes)]).isEmpty)
  }

  @Test func `clicks in each encoding`() {
    let press = TerminalInput.mouse(MouseEvent(.press, x: 81, y: 19))
    let release = TerminalInput.mouse(MouseEvent(.release, x: 81, y: 19))
    #expect(inputs([.sent("\u{1B}[<0;82;20M\u{1B}[<0;82;20m")]) == [press, release])
    #expect(inputs([.bytes([0x1B, 0x5B, 0x4D, 32, 114, 52, 0x1B, 0x5B, 0x4D, 35, 114, 52])]) == [press, release])
    #expect(inputs([.sent("\u{1B}[32;82;20M\u{1B}[35;82;20M")]) == [press, release])
    #expect(inputs([.sent("\u{1B}[<64;1;1M\u{1B}[<65;1;1M")]).count == 2)
    // Motion, other buttons, and what no terminal sends.
    #expect(
      inputs([.sent("\u{1B}[<32;5;5M\u{1B}[<2;5;5M\u{1B}[<0;0;5M\u{1B}[<0;5M\u{1B}[<0;99999999999999999999;1M")])
        .isEmpty)
  }

  @Test func `bytes that are no UTF-8 are no keys, and hide none`() {
    #expect(inputs([.bytes([0xE3, 0x72])]) == keys("r"))
    #expect(inputs([.bytes([0xFF, 0xC0, 0xA5, 0xED, 0xA0, 0x80, 0x61])]) == keys("a"))
  }

  @Test func `any bytes in any cuts leave a parser that hears Ctrl-C`() {
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      var parser = InputParser(after: Bool.random(using: &dice) ? [] : nil, at: Self.start)
      var now = Self.start
      for _ in 0..<12 {
        let alphabet = Array("\u{1B}\u{1B}[OP]M<0123;~rcm\\200201~".utf8) + [0x90, 0x9B, 0x9C, 0xE3, 0x07]
        let chunk = (0..<Int.random(in: 0...6, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? 0 }
        _ = parser.feed(chunk[...], at: now)
        now += .milliseconds(Int.random(in: 0...700, using: &dice))
        if let deadline = parser.deadline, deadline <= now { _ = parser.expire(at: deadline) }
      }
      now += .milliseconds(100)
      let found =
        parser.expire(at: now) + parser.feed([0x03], at: now) + parser.feed([0x03], at: now)
        + parser.feed([0x03], at: now) + parser.feed([0x03], at: now)
      #expect(found.contains(.key(.control("c"))))
    }
  }
}
