extension Drawing {
  /// Writes one line, clipped to `width` cells with "…".
  /// - Returns: the column after the last cell written.
  @discardableResult
  mutating func put(_ text: CellText, x: Int, y: Int, width: Int, style: Style = .text) -> Int {
    put(text, x: x, y: y, width: width) { _ in style }
  }

  /// - Parameter style: of each glyph, by its scalar's place in the text.
  @discardableResult
  mutating func put(_ text: CellText, x: Int, y: Int, width: Int, styling: (Int) -> Style) -> Int {
    var column = x
    for glyph in text.clipped(to: width).glyphs {
      let style = styling(glyph.scalar)
      self[column, y] = Cell(glyph.text, style)
      if glyph.width == 2 { self[column + 1, y] = Cell("", style) }
      column += glyph.width
    }
    return column
  }

  @discardableResult
  mutating func put(_ text: String, x: Int, y: Int, width: Int, style: Style = .text) -> Int {
    put(CellText(text), x: x, y: y, width: width, style: style)
  }

  /// Ends at `right`, exclusive; starts no further left than `left`.
  mutating func putRight(_ text: String, left: Int, right: Int, y: Int, style: Style = .text) {
    let clipped = CellText(text).clipped(to: right - left)
    put(clipped, x: right - clipped.width, y: y, width: clipped.width, style: style)
  }

  /// Several lines, broken to fit; what does not fit ends in "…".
  /// - Returns: how many rows were used.
  @discardableResult
  mutating func putParagraph(_ text: String, in rect: Rect, style: Style = .text) -> Int {
    guard !rect.isEmpty else { return 0 }
    let lines = CellText(text).wrapped(to: rect.width)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let isCut = row == rect.height - 1 && lines.count > rect.height
      put(isCut ? line.ellipsised(to: rect.width) : line, x: rect.x, y: rect.y + row, width: rect.width, style: style)
    }
    return min(lines.count, rect.height)
  }

  mutating func fill(_ rect: Rect, style: Style) {
    for y in rect.y..<rect.bottom { for x in rect.x..<rect.right { self[x, y] = Cell(" ", style) } }
  }

  /// A rounded frame with a title in its top edge.
  mutating func frame(_ rect: Rect, title: String, style: Style = .border) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let (right, bottom) = (rect.right - 1, rect.bottom - 1)
    for x in rect.x + 1..<right {
      self[x, rect.y] = Cell("─", style)
      self[x, bottom] = Cell("─", style)
    }
    for y in rect.y + 1..<bottom {
      self[rect.x, y] = Cell("│", style)
      self[right, y] = Cell("│", style)
    }
    self[rect.x, rect.y] = Cell("╭", style)
    self[right, rect.y] = Cell("╮", style)
    self[rect.x, bottom] = Cell("╰", style)
    self[right, bottom] = Cell("╯", style)
    guard rect.width > 6, !title.isEmpty else { return }
    put(" \(title) ", x: rect.x + 1, y: rect.y, width: rect.width - 3, style: Style(.quiet))
  }

  /// "▕████▌   ▏", filled in eighths of a cell.
  mutating func bar(_ share: Double, x: Int, y: Int, width: Int, style: Style, ends: Style = .quiet) {
    guard width > 2 else { return }
    let inner = width - 2
    let eighths = Int((min(1, max(0, share)) * Double(inner * 8)).rounded())
    let parts = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    self[x, y] = Cell("▕", ends)
    for place in 0..<inner {
      self[x + 1 + place, y] = Cell(parts[min(8, max(0, eighths - place * 8))], style)
    }
    self[x + 1 + inner, y] = Cell("▏", ends)
  }
}

extension CellText {
  /// Ends in "…" even where it would fit, as more follows.
  func ellipsised(to cells: Int) -> CellText {
    CellText(
      glyphs: clipped(to: max(1, cells - 1)).glyphs + [Glyph(text: "…", width: 1, scalar: glyphs.last?.scalar ?? 0)])
  }
}
