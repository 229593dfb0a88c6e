internal import Matching

/// The phrases below one another: number, mark, phrase, facet, what the photo says, how sure. Each takes the rows that its words
/// need; where there is no room for that, only the selected one does, and the others are cut between words.
struct PhraseList {
  let state: ReviewState
  let phrases: [JudgedPhrase]
  /// Whether there is more below that rows are better left to.
  var isTight = false

  /// - Returns: rows used.
  @discardableResult
  func draw(on drawing: inout Drawing, in rect: Rect) -> Int {
    guard !rect.isEmpty else { return 0 }
    if phrases.isEmpty {
      // What can't be seen at all is said below.
      guard state.current?.error == nil else { return 0 }
      let text = state.say("nothing in this text can be checked", "この文に確認できる語句はありません")
      drawing.put(text, x: rect.x, y: rect.y, width: rect.width, style: .quiet)
      return 1
    }
    let selected = state.phrase ?? 0
    let heights = heights(in: rect)
    let tall = phrases.indices.contains(selected) ? heights[selected] : 1
    let shown = heights.reduce(0, +) <= rect.height ? phrases.count : min(phrases.count, rect.height - tall + 1)
    let first = min(max(0, selected - shown + 1 + (selected + 1 < phrases.count ? 1 : 0)), phrases.count - shown)
    var y = rect.y
    for place in first..<first + shown {
      let row = Rect(x: rect.x, y: y, width: rect.width, height: heights[place])
      drawRow(place, on: &drawing, in: row)
      drawing.add(.phrase(place), in: row)
      y = row.bottom
    }
    if first + shown < phrases.count { drawing[rect.right, y - 1] = Cell("▼", .quiet) }
    if first > 0 { drawing[rect.right, rect.y] = Cell("▲", .quiet) }
    return y - rect.y
  }

  /// Rows of each phrase.
  private func heights(in rect: Rect) -> [Int] {
    // A stranger's text may have thousands.
    if !isTight, phrases.count <= rect.height {
      let wanted = phrases.indices.map { wantedHeight($0, width: rect.width) }
      if wanted.reduce(0, +) <= rect.height { return wanted }
    }
    var heights = [Int](repeating: 1, count: phrases.count)
    if let place = state.phrase, phrases.indices.contains(place) {
      // Two others stay in sight.
      let most = max(1, rect.height - min(2, phrases.count - 1))
      heights[place] = min(wantedHeight(place, width: rect.width), most)
    }
    return heights
  }

  private func wantedHeight(_ place: Int, width: Int) -> Int {
    let columns = Columns(width: width)
    return max(
      CellText(phrases[place].text).wrapped(to: columns.phrase).count,
      CellText(finding(place)).wrapped(to: columns.finding).count)
  }

  private func drawRow(_ place: Int, on drawing: inout Drawing, in row: Rect) {
    let (x, y, width) = (row.x, row.y, row.width)
    let phrase = phrases[place]
    let isSelected = place == state.phrase
    let columns = Columns(width: width)
    let strong = Style(phrase.role, bold: isSelected || phrase.state == .contradicted)
    let plain = Style(phrase.state == .unobservable ? .quiet : .text, bold: isSelected)
    drawing[x, y] = Cell(isSelected ? "▸" : " ", strong)
    drawing.putRight(place < 9 ? "\(place + 1)" : "", left: x + 1, right: x + 2, y: y, style: Style(.key))
    drawing.put(mark(place), x: x + 3, y: y, width: 1, style: strong)
    func put(_ text: String, x: Int, width: Int, style: Style) {
      if row.height > 1 {
        drawing.putParagraph(text, in: Rect(x: x, y: y, width: width, height: row.height), style: style)
      } else {
        drawing.put(CellText(text).elided(to: width), x: x, y: y, width: width, style: style)
      }
    }
    put(phrase.text, x: x + 5, width: columns.phrase, style: plain)
    if columns.facet > 0 {
      drawing.put(phrase.facet.word(state.say), x: x + columns.facetStart, y: y, width: columns.facet, style: .quiet)
    }
    put(finding(place), x: x + columns.findingStart, width: columns.finding, style: strong)
    drawing.putRight(phrase.percent, left: x + width - 5, right: x + width, y: y, style: plain)
  }

  private func mark(_ place: Int) -> String {
    switch state.draft?.judgements[place] {
    case .right: "✓"
    case .wrong, .shouldSay: "✗"
    case nil: phrases[place].mark
    }
  }

  /// What the operator just said stands in place of what the photo seems to say.
  private func finding(_ place: Int) -> String {
    switch state.draft?.judgements[place] {
    case .right: state.say("→ right", "→ 正")
    case .wrong: state.say("→ wrong", "→ 誤")
    case .shouldSay(let text): state.say("→ “\(text)”", "→ 「\(text)」")
    case nil:
      state.draft?.regions[place] != nil
        ? state.say("→ region redrawn", "→ 領域を修正") : phrases[place].finding(state.say)
    }
  }

  /// Widths that a row of some width can afford.
  private struct Columns {
    let phrase: Int
    let facetStart: Int
    let facet: Int
    let findingStart: Int
    let finding: Int

    init(width: Int) {
      let free = max(0, width - 5 - 6)
      facet = free >= 36 ? 8 : 0
      let gaps = facet > 0 ? 2 : 1
      phrase = max(1, (free - facet - gaps) * 9 / 20)
      facetStart = 5 + phrase + 1
      findingStart = facetStart + (facet > 0 ? facet + 1 : 0)
      finding = max(0, width - 6 - findingStart)
    }
  }
}
