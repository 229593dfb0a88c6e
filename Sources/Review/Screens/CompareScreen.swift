internal import Matching

/// This pair and the one whose photo fits its spec better, side by side.
struct CompareScreen {
  let state: ReviewState
  let audit: Audit

  func draw(on drawing: inout Drawing, layout: Layout) {
    guard let rival = state.rival else { return }
    let area = Rect(
      x: 0, y: layout.header.bottom, width: state.size.columns, height: layout.status.y - layout.header.bottom)
    let half = area.width / 2
    drawSide(audit, isCurrent: true, on: &drawing, in: area.splitLeft(half).left, withPhoto: layout.photo != nil)
    drawSide(rival, isCurrent: false, on: &drawing, in: area.splitLeft(half).rest, withPhoto: layout.photo != nil)
  }

  private func drawSide(_ audit: Audit, isCurrent: Bool, on drawing: inout Drawing, in rect: Rect, withPhoto: Bool) {
    let textRows = min(6, max(2, rect.height / 4))
    let (photo, text) = rect.splitTop(rect.height - textRows)
    if withPhoto {
      PhotoPane(state: state, audit: audit, isCurrent: isCurrent).draw(on: &drawing, in: photo)
    }
    let inside = withPhoto ? text : rect
    let body = Rect(x: inside.x + 1, y: inside.y, width: inside.width - 2, height: inside.height)
    drawing.put(audit.id ?? "", x: body.x, y: body.y, width: body.width, style: .heading)
    drawing.putParagraph(audit.spec ?? "", in: body.splitTop(1).rest)
  }
}
