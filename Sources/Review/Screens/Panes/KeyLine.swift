internal import Matching

/// The last line: the keys that matter here, read from the key map.
struct KeyLine {
  let state: ReviewState

  private struct Hint {
    let sign: String
    let words: String
    let works: Bool
    var command: Command?
  }

  func draw(on drawing: inout Drawing, in rect: Rect) {
    let last = state.entry == nil ? lastHints : []
    let gap = isTight(rect) ? 2 : 3
    let lastWidth = last.map { width($0) + gap }.reduce(0, +)
    var x = rect.x + 1
    for hint in hints {
      if x + width(hint) + lastWidth > rect.right { break }
      x = put(hint, on: &drawing, x: x, y: rect.y) + gap
    }
    for hint in last { x = put(hint, on: &drawing, x: x, y: rect.y) + gap }
  }

  private func isTight(_ rect: Rect) -> Bool { rect.width < 100 }

  private func width(_ hint: Hint) -> Int { CellText(hint.sign).width + 1 + CellText(hint.words).width }

  private func put(_ hint: Hint, on drawing: inout Drawing, x: Int, y: Int) -> Int {
    if let command = hint.command {
      drawing.add(.command(command), in: Rect(x: x, y: y, width: width(hint), height: 1))
    }
    let end = drawing.put(hint.sign, x: x, y: y, width: 12, style: Style(hint.works ? .key : .quiet, bold: hint.works))
    return drawing.put(hint.words, x: end + 1, y: y, width: 24, style: Style(hint.works ? .keyWord : .quiet))
  }

  private var hints: [Hint] {
    if state.entry != nil {
      return [
        Hint(sign: "↵", words: state.say("done", "決定"), works: true),
        Hint(sign: "Esc", words: state.say("leave it", "中止"), works: true),
        Hint(sign: "Tab", words: state.say("complete", "補完"), works: !(state.entry?.completions.isEmpty ?? true)),
        Hint(sign: "^U", words: state.say("clear", "消去"), works: true),
      ]
    }
    return groups.compactMap(hint)
  }

  /// How to leave and where all keys are is seen at every size.
  private var lastHints: [Hint] {
    (state.keys.key(for: .quit, in: state.context) == nil || state.context == .keys ? [[.help]] : [[.quit], [.help]])
      .filter { !groups.contains($0) }.compactMap(hint)
  }

  /// Commands in the order in which they are given up where a terminal is narrow; a group shares one hint.
  private var groups: [[Command]] {
    switch state.screen {
    case .review:
      let compare: [[Command]] = state.current?.swap == nil ? [] : [[.compare]]
      let head: [[Command]] = [[.accept], [.reject], [.skip], [.undo], [.phrase(1)], [.zoom]]
      return head + compare + [[.next, .previous], [.correct], [.queue], [.find]]
    case .photo: return [[.accept], [.reject], [.skip], [.undo], [.leave], [.zoom], [.phrase(1)], [.next, .previous]]
    case .correction:
      return [[.accept], [.reject], [.retype], [.open], [.leave], [.phrase(1)], [.redrawRegion], [.note], [.zoom]]
    case .region:
      return [
        [.box(.left), .box(.right)], [.box(.larger), .box(.smaller)], [.open], [.leave],
        [.box(.wider), .box(.narrower)],
        [.box(.taller), .box(.flatter)],
      ]
    case .compare: return [[.markSwapped], [.accept], [.reject], [.leave], [.undo]]
    case .queue: return [[.open], [.find], [.clearFilter], [.scope], [.sort], [.nextUndecided], [.leave]]
    case .keys: return [[.leave], [.pageDown, .pageUp]]
    }
  }

  private func hint(_ commands: [Command]) -> Hint? {
    let context = state.context
    guard let first = commands.first, let key = state.keys.key(for: first, in: context) else { return nil }
    let works = commands.contains { state.objection(to: $0) == nil }
    if case .phrase(1) = first {
      let last = state.keys.key(for: .phrase(9), in: context)?.sign ?? ""
      return Hint(sign: "\(key.sign)-\(last)", words: first.hint(state.say, in: context), works: works)
    }
    if commands.count > 1, let other = state.keys.key(for: commands[1], in: context) {
      return Hint(sign: "\(key.sign)/\(other.sign)", words: first.hintOfPair(state.say), works: works)
    }
    return Hint(sign: key.sign, words: first.hint(state.say, in: context), works: works, command: first)
  }
}
