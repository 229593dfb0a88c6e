import Claims
import Features
import Foundation
import Matching
import Records
import Review
import Testing

struct ScreenTests {
  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60)]

  @Test(arguments: sizes, [Wording.english, .japanese])
  func `the pair screen`(size: (Int, Int), wording: Wording) throws {
    let state = Sample.state(wording: wording, columns: size.0, rows: size.1)
    try Golden.check(state.drawing, "pair-\(size.0)x\(size.1)-\(wording.rawValue)")
  }

  @Test(arguments: sizes, ThemeTests.names + ["monochrome"])
  func `the pair screen in a theme's colours`(size: (Int, Int), theme name: String) throws {
    let theme = try ThemeShelf(folders: [ThemeTests.folder]).theme(name)
    for wording in Wording.allCases {
      let state = Sample.state(wording: wording, columns: size.0, rows: size.1)
      try Golden.check(state.drawing, in: theme, "\(name)/pair-\(size.0)x\(size.1)-\(wording.rawValue)")
    }
  }

  @Test(arguments: sizes, Wording.allCases)
  func `the other screens`(size: (Int, Int), wording: Wording) throws {
    var state = Sample.state(wording: wording, columns: size.0, rows: size.1)
    let name = "\(size.0)x\(size.1)" + (wording == .english ? "" : "-ja")
    state.press("z")
    try Golden.check(state.drawing, "zoomed-\(name)")
    state.press("z")
    if state.screen == .photo { state.press(.escape) }
    state.press("w")
    try Golden.check(state.drawing, "compare-\(name)")
    state.press(.escape)
    state.press("ert")
    try Golden.check(state.drawing, "correct-\(name)")
    state.press(.escape)
    if state.layoutHasPhoto {
      state.press("bl+")
      try Golden.check(state.drawing, "region-\(name)")
      state.press(.escape)
    }
    state.press(.escape)
    state.press("rs")
    try Golden.check(state.drawing, "japanese-spec-\(name)")
    state.press(.tab)
    try Golden.check(state.drawing, "queue-\(name)")
    state.press("?")
    try Golden.check(state.drawing, "keys-\(name)")
  }

  @Test(arguments: [(80, 24), (120, 40)], [1, 12])
  func `words too long for their column end between words, and the selected phrase shows them all`(
    size: (columns: Int, rows: Int), copies: Int
  ) {
    let observed = [
      "a very light greyish turquoise", "photograph of a wooden picture frame", "another rather unusual shade of brown",
    ]
    let audit = Audit(
      id: "x", image: "x.jpg", spec: "Red table lamp, or blue", model: "base-2", risk: 0.9, verdict: .mismatch,
      phrases: (0..<copies).flatMap { _ in
        [
          Sample.phrase("Red", 0, .colour, .contradicted, 0.95, observed: observed[0]),
          Sample.phrase("table lamp", 4, .kind, .contradicted, 0.9, observed: observed[1]),
          Sample.phrase("blue", 19, .colour, .contradicted, 0.8, observed: observed[2]),
        ]
      })
    var state = Sample.state([audit], columns: size.columns, rows: size.rows)
    let words = Set(("looks like " + observed.joined(separator: " ")).split(separator: " "))
    for (key, whole) in zip(["1", "2", "3"], observed) {
      state.press(key)
      let lines = state.text.split(separator: "\n").map(String.init)
      let first = lines.firstIndex { $0.contains("▸\(key)") } ?? 0
      let shown = lines[first...].prefix(5).joined(separator: " ")
      for word in whole.split(separator: " ") { #expect(shown.contains(word), "\(word) of \(key)") }
      for line in lines where line.contains("…") && line.contains("%") && line.contains("looks") {
        let last = line.prefix { $0 != "…" }.split(separator: " ").last ?? ""
        #expect(words.contains(last), "\(line)")
      }
      #expect(
        lines.contains { $0.contains("…") && $0.contains("%") } == (copies > 1), "cut where there is no room alone")
    }
  }

  @Test func `a pair that could not be checked, and a photo that can't be shown`() throws {
    var state = Sample.state(resumeAt: "lamp-2", columns: 80, rows: 24)
    _ = state.update(.photoFailed(pair: "lamp-2", reason: "it is cut off; fetch it again"), at: state.now)
    try Golden.check(state.drawing, "broken-80x24")
  }

  @Test func `a terminal too small says what is needed`() {
    let state = Sample.state(columns: 30, rows: 8)
    #expect(state.text.replacing("\n", with: " ").contains("needs 40x12"))
  }

  @Test func `256 colours warn that hues are wrong`() {
    let session = ReviewState.Session(
      id: UUID(), catalog: "c", operator: "yuki", started: Sample.start, pictures: .indexed)
    let state = Sample.state(session: session)
    #expect(state.text.contains("don't judge colour"))
  }

  @Test func `without pictures the phrases have the whole screen`() {
    let session = ReviewState.Session(
      id: UUID(), catalog: "c", operator: "yuki", started: Sample.start, pictures: .none)
    var state = Sample.state(session: session)
    #expect(state.drawing.pictures.isEmpty)
    #expect(state.text.contains("dishwasher safe"))
    state.press("z")
    #expect(state.status == .objection("z: this terminal shows no pictures"))
  }

  @Test func `hostile text is shown with stand-ins in every place it can reach`() {
    let evil = "\u{1B}[2J\u{9B}31m\u{202E}x\u{7}"
    let audit = Audit(
      id: "id" + evil, image: evil, spec: "Red " + evil, model: evil, risk: 0.9, verdict: .mismatch,
      asymmetry: Asymmetry(conflict: 0.9, imageSurplus: 0.5, textSurplus: 0.5, type: .conflict),
      phrases: [
        JudgedPhrase(
          text: evil, start: 4, end: 12, facet: .colour, state: .contradicted, confidence: 0.9, contradiction: 0.9,
          observed: evil),
        JudgedPhrase(
          text: evil, start: 0, end: 3, facet: .text, state: .unobservable, confidence: 0.9, contradiction: 0),
      ], swap: Swap(with: evil, gain: 0.4))
    for keys in ["", "z", "Z", "e", "\t", "?", "a", "x"] {
      var state = Sample.state([audit], operator: evil)
      state.press(keys == "\t" ? .tab : keys.first.map(Key.character) ?? .escape)
      _ = state.update(.photoFailed(pair: "id" + evil, reason: evil), at: state.now)
      for scalar in state.text.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format)
      }
    }
  }

  @Test(arguments: sizes)
  func `wide, combining and right-to-left specs leave every border where it is`(size: (Int, Int)) {
    var audit = Sample.mug
    for spec in [
      "赤い革のトートバッグ", "e\u{301}\u{301}\u{301}cole", "كوب أحمر من السيراميك", "👩‍👩‍👧 family 👍🏽 mug", "\u{301}\u{301}",
    ] {
      audit.spec = String(repeating: spec + " ", count: 8)
      audit.id = spec
      audit.image = spec + ".jpg"
      let plain = Sample.state([Sample.mug], columns: size.0, rows: size.1).drawing
      let drawing = Sample.state([audit], columns: size.0, rows: size.1).drawing
      let borders: Set<String> = ["│", "╰", "╯"]
      for y in 0..<size.1 {
        #expect(drawing.cellCount(y) == size.0)
        for x in 0..<size.0 where borders.contains(plain[x, y].text) { #expect(drawing[x, y].text == plain[x, y].text) }
      }
    }
  }

  @Test func `a spec of 5,000 characters shows the selected phrase's line, and scrolls`() {
    var audit = Sample.mug
    let filler = String(repeating: "very long description ", count: 220)
    audit.spec = filler + "with RED handle" + filler
    audit.phrases = [Sample.phrase("RED", filler.count + 5, .colour, .contradicted, 0.9)]
    var state = Sample.state([audit], columns: 80, rows: 24)
    func spec() -> String { state.drawing.line(20) + state.drawing.line(21) }
    #expect(spec().contains("RED"))
    state.press(.pageDown)
    #expect(!spec().contains("RED"))
    state.press(.pageUp)
    #expect(spec().contains("RED"))
  }

  @Test func `no two states look alike without colour`() {
    let marks = JudgedPhrase.State.allCases.map { state in
      let audit = Audit(
        id: "p", image: "p.jpg", spec: "Red", model: "m", risk: 0.9, verdict: .mismatch,
        phrases: [Sample.phrase("Red", 0, .colour, state, 0.9)])
      let text = Sample.state([audit], columns: 40, rows: 12).text
      return ["✗", "✓", "?", "·"].filter { text.contains("▸1 \($0) Red") }
    }
    #expect(marks.allSatisfy { $0.count == 1 })
    #expect(Set(marks.flatMap { $0 }).count == 4)
  }

  @Test func `the key sheet names every key of its screen`() {
    for context in [KeyMap.Context.review, .queue] {
      var state = Sample.state(columns: 200, rows: 60)
      if context == .queue { state.press(.tab) }
      state.press("?")
      let text = state.text
      for binding in KeyMap.standard.bindings(in: context) {
        if case .phrase(2...8) = binding.command { continue }
        #expect(text.contains(binding.key.sign), "\(binding.command.name)")
      }
    }
  }
}

extension ReviewState {
  fileprivate var layoutHasPhoto: Bool { objection(to: .redrawRegion) == nil }
}

extension Drawing {
  /// Cells of a row, counting a wide character's second half.
  fileprivate func cellCount(_ y: Int) -> Int {
    (0..<size.columns).reduce(0) { count, x in
      let text = self[x, y].text
      let follows = x > 0 && CellText(self[x - 1, y].text).width == 2
      return count + (text.isEmpty ? (follows ? 0 : 100) : CellText(text).width)
    }
  }
}
