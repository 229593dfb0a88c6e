import Foundation
import Review
import Testing

// terminfo is looked up by the environment, which all of a process shares.
@Suite(.serialized)
struct TerminalProbeTests {
  @Test(
    arguments: [
      ("\u{1B}P1$r0;48:2::1:2:3m\u{1B}\\\u{1B}[?62;4c", true, nil),  // xterm
      ("\u{1B}P1$r48:2:1:2:3m\u{1B}\\\u{1B}]11;rgb:1515/1717/1c1c\u{1B}\\\u{1B}[?62c", true, false),  // kitty
      ("\u{1B}P1$r0;48;2;1;2;3m\u{1B}\\\u{1B}]11;rgb:ff/ff/ff\u{7}\u{1B}[?1;2c", true, true),
      ("\u{1B}P0$r\u{1B}\\\u{1B}[?6c", false, nil),
      ("\u{1B}P1$r0;48;5;16m\u{1B}\\\u{1B}[?6c", false, nil),  // rounded to the palette
      ("]11;rgb:zz/ff", false, nil), ("", false, nil),
    ] as [(String, Bool, Bool?)])
  func `a terminal's answer says whether it has 24-bit colour and a light background`(
    answer: String, trueColour: Bool, light: Bool?
  ) {
    let read = TerminalProbe.read(Array(answer.utf8))
    #expect(read.hasTrueColour == trueColour)
    #expect(read.isLight == light)
  }

  @Test(arguments: [
    ("xterm-256color", "truecolor", PictureMode.trueColour), ("xterm-256color", "", .indexed), ("linux", "", .none),
    ("vt100", "", .none), ("no-such-terminal", "", .none), ("../../etc/passwd", "truecolor", .none),
  ])
  func `photos are shown as well as the terminal can`(term: String, promise: String, mode: PictureMode) {
    let cache = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-terminfo-\(UUID())")
    defer { try? FileManager.default.removeItem(at: cache) }
    let kind = TerminalKind(environment: ["TERM": term, "COLORTERM": promise], trueColour: false, cache: cache)
    #expect(kind.pictures == mode)
  }

  @Test(arguments: [("screen", "screen-256color"), ("xterm-256color", nil), ("vt100", nil)] as [(String, String?)])
  func `the same terminal with more colours is known by its name`(term: String, richer: String?) {
    let cache = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-terminfo-\(UUID())")
    #expect(TerminalKind(environment: ["TERM": term], trueColour: false, cache: cache).richer == richer)
  }

  @Test func `an entry that was cut short is made anew`() throws {
    let cache = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-terminfo-\(UUID())")
    defer { try? FileManager.default.removeItem(at: cache) }
    func kind() -> TerminalKind { TerminalKind(environment: ["TERM": "xterm"], trueColour: true, cache: cache) }
    #expect(kind().hasTrueColour)
    let entry = cache.appendingPathComponent("terminfo/k/kantei-xterm")
    let whole = try Data(contentsOf: entry)
    for length in [0, 7, whole.count / 2] {
      try whole.prefix(length).write(to: entry)
      #expect(kind().hasTrueColour && kind().name == "kantei-xterm")
      #expect(try Data(contentsOf: entry) == whole)
    }
  }

  @Test func whatKeysSendBesideLettersIsNoPartOfATypedName() {
    #expect(OperatorName.typed("\u{1B}[Ayuki\u{1B}OB") == "yuki")
    #expect(OperatorName.typed("yuki\u{FFFD}") == "yuki")
    #expect(OperatorName.typed(" 田中  花子 ") == "田中 花子")
    #expect(OperatorName.typed("\u{1B}[A") == nil)
  }

  @Test func `the operator's name comes from the flag, the environment, the store, the login, in this order`() {
    func name(_ flag: String?, _ variable: String?, _ stored: String?) -> OperatorName {
      OperatorName(
        flag: flag, environment: variable.map { ["KANTEI_OPERATOR": $0] } ?? [:], stored: stored, login: "root")
    }
    #expect(name("a", "b", "c").name == "a")
    #expect(name(nil, "b", "c").name == "b")
    #expect(name(nil, "", "c").name == "c")
    #expect(name(nil, nil, " ").name == "root")
    #expect(name(nil, nil, nil).isGuess)
    #expect(!name(nil, nil, "c").isGuess)
    #expect(name("Yuki\n\u{1B}[2J", nil, nil).name == "Yuki ␛[2J")
  }

  @Test(arguments: [
    (["LANG": "ja_JP.UTF-8"], Wording.japanese), (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], .english), ([:], .english),
  ])
  func `the language goes by the locale`(environment: [String: String], wording: Wording) {
    #expect(Wording(environment: environment) == wording)
  }

  @Test func `pictures are shown by the protocol that the terminal itself answers in`() {
    func read(_ text: String) -> TerminalProbe.Answer { TerminalProbe.read(Array(text.utf8)) }
    let kitty = read("\u{1B}[6;24;12t\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;c")
    #expect(kitty.hasKitty && !kitty.hasSixels)
    #expect(kitty.cell == PixelSize(width: 12, height: 24))
    let xterm = read("\u{1B}[6;16;8t\u{1B}[?64;1;2;4;22c")
    #expect(xterm.hasSixels && !xterm.hasKitty)
    #expect(!read("\u{1B}[?4c").hasSixels, "the first number is the terminal's class")
    #expect(!read("\u{1B}_Gi=31;ENOTSUPPORTED\u{1B}\\\u{1B}[?1;2c").hasKitty)
    #expect(read("").cell == nil)
    #expect(read("\u{1B}[6;0;99999t").cell == nil)
  }
}
