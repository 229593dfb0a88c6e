internal import Matching
internal import Records

/// The pairs in review order, with what is decided, by whom.
struct QueueScreen {
  let state: ReviewState

  func draw(on drawing: inout Drawing, layout: Layout) {
    let area = Rect(
      x: 1, y: layout.header.bottom, width: state.size.columns - 2, height: layout.status.y - layout.header.bottom)
    let (heading, list) = area.splitTop(1)
    drawing.put(title, x: heading.x, y: heading.y, width: heading.width, style: .heading)
    if state.queue.isEmpty {
      let key = state.keys.key(for: .scope, in: .queue)?.sign ?? ""
      let text =
        state.queue.scope == .all
        ? state.say("no pair to show", "表示する組がありません")
        : state.say("no pair to show; \(key) looks among all", "表示する組がありません。\(key) で全部から探します")
      drawing.put(text, x: list.x, y: list.y + 1, width: list.width, style: .quiet)
    }
    for (row, place) in Self.rows(of: state).enumerated() {
      guard let entry = state.queue.entry(at: place) else { continue }
      let y = list.y + row
      drawRow(entry, isSelected: place == state.place, on: &drawing, x: list.x, y: y, width: list.width)
      drawing.add(.pair(place), in: Rect(x: list.x, y: y, width: list.width, height: 1))
    }
  }

  /// Places of the queue that the screen has room for, around the current one.
  static func rows(of state: ReviewState) -> Range<Int> {
    // The header, the heading, the status line and the keys.
    let room = max(0, state.size.rows - 4)
    let first = min(max(0, state.place - room / 2), max(0, state.queue.count - room))
    return first..<min(state.queue.count, first + room)
  }

  private var title: String {
    let which =
      switch state.queue.scope {
      case .flagged: state.say("flagged", "要確認")
      case .doubtful: state.say("flagged and doubtful", "要確認と不確か")
      case .all: state.say("all pairs", "全部の組")
      }
    let order = state.queue.sort == .risk ? state.say("by risk", "リスク順") : state.say("by id", "id 順")
    let count = state.queue.count
    let filter =
      state.queue.filter.isEmpty
      ? "" : state.say(", filter “\(state.queue.filter.text)”", "、「\(state.queue.filter.text)」")
    return state.say(
      "Queue: \(which), \(order)\(filter): \(state.place + (count > 0 ? 1 : 0)) of \(count)",
      "キュー: \(which)、\(order)\(filter): \(state.place + (count > 0 ? 1 : 0))/\(count)")
  }

  private func drawRow(_ entry: QueueEntry, isSelected: Bool, on drawing: inout Drawing, x: Int, y: Int, width: Int) {
    let audit = state.shelf[entry.pair]
    let idWidth = min(24, max(8, width / 5))
    let labelWidth = width >= 100 ? 34 : width >= 60 ? 24 : 10
    let style = Style(.text, bold: isSelected)
    drawing[x, y] = Cell(isSelected ? "▸" : " ", Style(.key, bold: true))
    drawing.put(entry.pair, x: x + 2, y: y, width: idWidth, style: style)
    let risk = state.hidesRisk(of: entry.pair) ? "" : entry.risk.map(\.twoDecimals) ?? "–"
    drawing.put(risk, x: x + 3 + idWidth, y: y, width: 4, style: style)
    let findingStart = x + 9 + idWidth
    let findingWidth = max(0, x + width - labelWidth - 1 - findingStart)
    let worst = audit?.phrases.filter { $0.state == .contradicted }.max { $0.contradiction < $1.contradiction }
    if let worst {
      let text = "\(worst.mark) \(worst.text): \(worst.finding(state.say))"
      drawing.put(text, x: findingStart, y: y, width: findingWidth, style: Style(worst.role, bold: isSelected))
    } else {
      let text = audit?.error ?? audit?.spec ?? ""
      drawing.put(text, x: findingStart, y: y, width: findingWidth, style: .quiet)
    }
    let outcome = entry.outcome
    let other = state.others.first { $0.value == entry.pair }?.key
    let open = other.map { state.say("\($0) is here", "\($0) が確認中") } ?? state.say("undecided", "未判定")
    let words = outcome.map { width >= 100 ? $0.datedWords(state.say) : $0.words(state.say) } ?? open
    let role: Role = outcome == nil ? .quiet : outcome?.decision == .accept ? .supported : .uncertain
    drawing.put(words, x: x + width - labelWidth, y: y, width: labelWidth, style: Style(role, bold: isSelected))
  }
}
