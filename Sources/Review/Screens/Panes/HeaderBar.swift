internal import Matching

/// The top line: catalog, how far, how fast, model, operator.
struct HeaderBar {
  let state: ReviewState

  func draw(on drawing: inout Drawing, in rect: Rect) {
    let style = Style(.header)
    drawing.fill(rect, style: style)
    let right = rightSide
    let rightWidth = min(CellText(right).width, rect.width / 2)
    drawing.putRight(
      right, left: rect.right - rightWidth - 1, right: rect.right - 1, y: rect.y, style: Style(.header, bold: true))

    let counts = "\(state.queue.flaggedDecided)/\(state.queue.flagged)"
    let words = state.say("flagged \(state.queue.flaggedDecided) of \(state.queue.flagged)", "要確認 \(counts)")
    let rate = state.tally.perHour(at: state.now).map { state.say("\($0)/h", "\($0)/時") } ?? ""
    let isRoomy = rect.width >= 100
    let progress = isRoomy ? words : counts
    let barWidth = isRoomy ? 14 : rect.width >= 64 ? 10 : 8
    let middleWidth = CellText(progress).width + 1 + barWidth + 1 + rate.count
    let middle = max(rect.x + 1, rect.right - rightWidth - 3 - middleWidth)

    let nameWidth = middle - rect.x - 3
    if nameWidth >= 10 {
      let name = drawing.put("kantei  ", x: rect.x + 1, y: rect.y, width: nameWidth, style: Style(.header, bold: true))
      drawing.put(catalog, x: name, y: rect.y, width: max(0, middle - name - 2), style: style)
    }
    var x = drawing.put(progress, x: middle, y: rect.y, width: middleWidth, style: style) + 1
    let share = state.queue.flagged > 0 ? Double(state.queue.flaggedDecided) / Double(state.queue.flagged) : 0
    drawing.bar(share, x: x, y: rect.y, width: barWidth, style: Style(.bar), ends: style)
    x += barWidth + 1
    drawing.put(rate, x: x, y: rect.y, width: max(0, rect.right - rightWidth - 2 - x), style: style)
  }

  private var catalog: String {
    let filter = state.queue.filter
    return filter.isEmpty ? state.session.catalog : "\(state.session.catalog) /\(filter.text)"
  }

  private var rightSide: String {
    [
      state.current?.model, state.session.isSecondOpinion ? state.say("2nd opinion", "再判定") : nil,
      state.session.operator,
    ].compactMap { $0 }.joined(separator: "  ")
  }
}
