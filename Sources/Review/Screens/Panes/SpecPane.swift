internal import Matching

/// The spec with its phrases marked where they stand.
struct SpecPane {
  let state: ReviewState
  let audit: Audit

  /// - Returns: rows used.
  @discardableResult
  func draw(on drawing: inout Drawing, in rect: Rect, withMarks: Bool) -> Int {
    guard !rect.isEmpty else { return 0 }
    let lines = CellText.paragraphs(of: audit.spec ?? "").flatMap { $0.wrapped(to: rect.width) }
    let hasMarkRows = withMarks && lines.count * 2 <= rect.height
    let rows = hasMarkRows ? 2 : 1
    let shown = rect.height / rows
    let first = firstLine(of: lines, shown: shown)
    for (row, line) in lines.dropFirst(first).prefix(shown).enumerated() {
      let y = rect.y + row * rows
      drawing.put(line, x: rect.x, y: y, width: rect.width) { style(at: $0) }
      if hasMarkRows { drawMarks(under: line, on: &drawing, x: rect.x, y: y + 1) }
    }
    if first + shown < lines.count { mark("▼", atBottom: true, on: &drawing, in: rect) }
    if first > 0 { mark("▲", atBottom: false, on: &drawing, in: rect) }
    return min(lines.count, shown) * rows
  }

  /// Where a long spec does not fit: the selected phrase's line near the top, moved on by hand from there.
  private func firstLine(of lines: [CellText], shown: Int) -> Int {
    guard lines.count > shown else { return 0 }
    let start = state.selectedPhrase?.start ?? 0
    let line = lines.lastIndex { ($0.glyphs.first?.scalar ?? .max) <= start } ?? 0
    let wanted = (line < shown ? 0 : line - shown / 3) + state.scroll
    return min(max(0, wanted), lines.count - shown)
  }

  private func mark(_ sign: String, atBottom: Bool, on drawing: inout Drawing, in rect: Rect) {
    drawing[rect.right, atBottom ? rect.bottom - 1 : rect.y] = Cell(sign, .quiet)
  }

  private func phrase(at scalar: Int) -> Int? {
    if let selected = state.phrase, audit.phrases.indices.contains(selected), audit.phrases[selected].covers(scalar) {
      return selected
    }
    return audit.phrases.firstIndex { $0.covers(scalar) }
  }

  private func style(at scalar: Int) -> Style {
    guard let place = phrase(at: scalar) else { return .text }
    let isSelected = place == state.phrase
    let role = audit.phrases[place].role
    return Style(role, bold: isSelected, underlined: role != .unobservable || isSelected, reversed: isSelected)
  }

  private func drawMarks(under line: CellText, on drawing: inout Drawing, x: Int, y: Int) {
    var column = x
    var last: Int?
    for glyph in line.glyphs {
      let place = phrase(at: glyph.scalar)
      if let place {
        let phrase = audit.phrases[place]
        let isStart = place != last
        for cell in 0..<glyph.width {
          let sign = isStart && cell == 0 ? phrase.mark : phrase.state == .unobservable ? " " : "▔"
          drawing[column + cell, y] = Cell(sign, Style(phrase.role, bold: place == state.phrase))
        }
      }
      last = place
      column += glyph.width
    }
  }
}

extension JudgedPhrase {
  fileprivate func covers(_ scalar: Int) -> Bool { scalar >= start && scalar < end }
}
