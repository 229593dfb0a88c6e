extension ReportPage {
  /// The page as lines of a terminal.
  /// - Parameter columns: cells that a line has; a table that needs more goes over it rather than lose a number.
  public func text(columns: Int = 80) -> String {
    var lines = TerminalLines(columns: columns)
    lines.add(title)
    lines.add(subtitle)
    for section in sections {
      lines.blank()
      lines.add(section.title.uppercased())
      for item in section.items {
        switch item {
        case .figures(let figures): lines.add(figures)
        case .table(let table): lines.add(table)
        case .chart(let chart): lines.add(chart.table)
        case .note(let note): lines.add(note, indent: 2)
        }
      }
    }
    return lines.text
  }
}

/// Lines as they grow.
private struct TerminalLines {
  let columns: Int
  private var lines: [String] = []

  init(columns: Int) { self.columns = max(40, columns) }

  var text: String { lines.joined(separator: "\n") }

  mutating func blank() { lines.append("") }

  mutating func add(_ paragraph: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    lines += ParagraphLines(paragraph, room: columns - indent).lines.map { margin + $0 }
  }

  mutating func add(_ figures: [ReportPage.Figure]) {
    let names = figures.map { PlainText.width($0.name) }.max() ?? 0
    let values = figures.map { PlainText.width($0.value) }.max() ?? 0
    for figure in figures {
      var line = "  " + padded(figure.name, to: names) + "  " + flushRight(figure.value, to: values)
      if let certainty = figure.certainty { line += "   " + certainty }
      lines.append(line)
      add(figure.method, indent: 6)
    }
  }

  mutating func add(_ table: ReportPage.Table) {
    guard !table.rows.isEmpty else { return }
    blank()
    add(table.title, indent: 2)
    let rows = [table.header] + table.rows
    var widths = table.header.indices.map { column in
      rows.map { $0.indices.contains(column) ? PlainText.width($0[column]) : 0 }.max() ?? 0
    }
    // The widest column of words gives way, and what it says goes on below.
    let excess = widths.reduce(2) { $0 + $1 + 2 } - columns
    if excess > 0, let widest = table.wordColumns.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(12, widths[widest] - excess)
    }
    for row in rows {
      let cells = row.enumerated().map { column, cell in pieces(cell, of: widths[column]) }
      for height in 0..<(cells.map(\.count).max() ?? 0) {
        let line = cells.enumerated().map { column, pieces in
          let piece = height < pieces.count ? pieces[height] : ""
          return table.wordColumns.contains(column)
            ? padded(piece, to: widths[column]) : flushRight(piece, to: widths[column])
        }.joined(separator: "  ")
        lines.append("  " + trimmed(line))
      }
    }
    if let note = table.note { add(note, indent: 2) }
  }

  private func pieces(_ cell: String, of width: Int) -> [String] {
    PlainText.width(cell) > width ? ParagraphLines(cell, room: width).lines : [cell]
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - PlainText.width(text)))
  }

  private func flushRight(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - PlainText.width(text))) + text
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
