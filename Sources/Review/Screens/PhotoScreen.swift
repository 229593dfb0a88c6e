internal import Matching

/// The photo alone, as large as it can be, with one line on the selected phrase.
struct PhotoScreen {
  let state: ReviewState
  let audit: Audit

  func draw(on drawing: inout Drawing, layout: Layout) {
    let area = Rect(
      x: 0, y: layout.header.bottom, width: state.size.columns, height: layout.status.y - layout.header.bottom)
    PhotoPane(state: state, audit: audit, isCurrent: true).draw(on: &drawing, in: area)
    guard state.status == nil, let phrase = state.selectedPhrase, let place = state.phrase else { return }
    let text = "\(place + 1) \(phrase.mark) \(phrase.text)  \(phrase.finding(state.say)) \(phrase.percent)"
    let status = layout.status
    drawing.put(text, x: status.x + 1, y: status.y, width: status.width - 2, style: Style(phrase.role, bold: true))
  }
}
