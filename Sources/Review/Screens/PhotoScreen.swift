internal import Matching

/// The photo alone, as large as it can be; the status line tells of the selected phrase.
struct PhotoScreen {
  let state: ReviewState
  let audit: Audit

  func draw(on drawing: inout Drawing, layout: Layout) {
    let area = Rect(
      x: 0, y: layout.header.bottom, width: state.size.columns, height: layout.status.y - layout.header.bottom)
    PhotoPane(state: state, audit: audit, isCurrent: true).draw(on: &drawing, in: area)
  }
}
