/// Every key of a screen, from the key map itself.
struct KeySheet {
  let state: ReviewState
  let context: KeyMap.Context

  func draw(on drawing: inout Drawing, layout: Layout) {
    let area = Rect(
      x: 2, y: layout.header.bottom, width: state.size.columns - 4, height: layout.status.y - layout.header.bottom)
    drawing.put(state.say("Keys here", "この画面のキー"), x: area.x, y: area.y, width: area.width, style: .heading)
    let list = area.splitTop(2).rest
    let rows = Self.rows(of: state.keys, in: context)
    let columns = list.width >= 100 && rows.count > list.height ? 2 : 1
    let columnWidth = list.width / columns
    let perPage = list.height * columns
    let first = min(state.scroll, max(0, rows.count - perPage))
    for (place, row) in rows.dropFirst(first).prefix(perPage).enumerated() {
      let x = list.x + place / max(1, list.height) * columnWidth
      let y = list.y + place % max(1, list.height)
      drawing.putRight(row.signs, left: x, right: x + 11, y: y, style: Style(.key, bold: true))
      drawing.put(
        row.command.help(state.say, in: context), x: x + 13, y: y, width: max(0, columnWidth - 14),
        style: Style(.keyWord))
    }
    if first + perPage < rows.count { drawing[list.right, list.bottom - 1] = Cell("▼", .quiet) }
    if first > 0 { drawing[list.right, list.y] = Cell("▲", .quiet) }
  }

  /// Keys of one meaning share a row, phrases 1 to 9 too.
  private static func rows(of keys: KeyMap, in context: KeyMap.Context) -> [(signs: String, command: Command)] {
    var rows: [(signs: String, command: Command)] = []
    for binding in keys.bindings(in: context) {
      if case .phrase(let number) = binding.command, number > 1,
        let place = rows.firstIndex(where: { $0.command == .phrase(1) })
      {
        rows[place].signs = rows[place].signs.prefix(1) + "-" + binding.key.sign
        continue
      }
      if let place = rows.firstIndex(where: { $0.command == binding.command }) {
        rows[place].signs += " \(binding.key.sign)"
      } else {
        rows.append((binding.key.sign, binding.command))
      }
    }
    return rows
  }
}
