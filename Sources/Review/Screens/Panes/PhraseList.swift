internal import Matching

/// The phrases, one a row: number, mark, phrase, facet, what the photo says, how sure.
struct PhraseList {
  let state: ReviewState
  let phrases: [JudgedPhrase]

  /// - Returns: rows used.
  @discardableResult
  func draw(on drawing: inout Drawing, in rect: Rect) -> Int {
    guard !rect.isEmpty else { return 0 }
    if phrases.isEmpty {
      let text = state.say("nothing in this text can be checked", "この文に確認できる語句はありません")
      drawing.put(text, x: rect.x, y: rect.y, width: rect.width, style: .quiet)
      return 1
    }
    let shown = min(phrases.count, rect.height)
    let selected = state.phrase ?? 0
    let first = min(max(0, selected - shown + 1 + (selected + 1 < phrases.count ? 1 : 0)), phrases.count - shown)
    for row in 0..<shown {
      drawRow(first + row, on: &drawing, x: rect.x, y: rect.y + row, width: rect.width)
      drawing.add(.phrase(first + row), in: Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1))
    }
    if first + shown < phrases.count { drawing[rect.right, rect.y + shown - 1] = Cell("▼", .quiet) }
    if first > 0 { drawing[rect.right, rect.y] = Cell("▲", .quiet) }
    return shown
  }

  private func drawRow(_ place: Int, on drawing: inout Drawing, x: Int, y: Int, width: Int) {
    let phrase = phrases[place]
    let isSelected = place == state.phrase
    let columns = Columns(width: width)
    let strong = Style(phrase.role, bold: isSelected || phrase.state == .contradicted)
    let plain = Style(phrase.state == .unobservable ? .quiet : .text, bold: isSelected)
    drawing[x, y] = Cell(isSelected ? "▸" : " ", strong)
    drawing.putRight(place < 9 ? "\(place + 1)" : "", left: x + 1, right: x + 2, y: y, style: Style(.key))
    drawing.put(mark(place), x: x + 3, y: y, width: 1, style: strong)
    drawing.put(phrase.text, x: x + 5, y: y, width: columns.phrase, style: plain)
    if columns.facet > 0 {
      drawing.put(phrase.facet.word(state.say), x: x + columns.facetStart, y: y, width: columns.facet, style: .quiet)
    }
    drawing.put(finding(place), x: x + columns.findingStart, y: y, width: columns.finding, style: strong)
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
    case .shouldSay(let text): "→ “\(text)”"
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
