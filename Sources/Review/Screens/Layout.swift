/// Where things stand at a terminal's size.
struct Layout {
  enum Kind { case wide, medium, small }

  let kind: Kind
  let header: Rect
  /// The photo with its frame; `nil` where there is no room beside the text.
  let photo: Rect?
  /// Heading, phrases and what was found.
  let text: Rect
  /// Where the spec stands apart from the phrases, below both.
  let spec: Rect?
  let status: Rect
  let keys: Rect

  init(size: Size, hasPictures: Bool) {
    let whole = Rect(x: 0, y: 0, width: size.columns, height: size.rows)
    let (top, belowHeader) = whole.splitTop(1)
    let (middle, foot) = belowHeader.splitTop(belowHeader.height - 2)
    header = top
    status = foot.splitTop(1).top
    keys = foot.splitTop(1).rest
    kind = hasPictures ? Self.kind(at: size) : .small
    switch kind {
    case .wide:
      let columns = min(size.columns - 54, middle.height * 2 + 2)
      let (left, right) = middle.splitLeft(columns)
      photo = left
      text = Rect(x: right.x + 2, y: right.y, width: right.width - 3, height: right.height)
      spec = nil
    case .medium:
      let (panes, below) = middle.splitTop(middle.height - 2)
      let (left, right) = panes.splitLeft(size.columns / 2)
      photo = left
      text = Rect(x: right.x + 1, y: right.y, width: right.width - 2, height: right.height)
      spec = Rect(x: below.x + 1, y: below.y, width: below.width - 2, height: below.height)
    case .small:
      photo = nil
      spec = nil
      text = Rect(x: middle.x + 1, y: middle.y, width: middle.width - 2, height: middle.height)
    }
  }

  private static func kind(at size: Size) -> Kind {
    if size.columns >= 100, size.rows >= 24 { return .wide }
    return size.columns >= 64 && size.rows >= 18 ? .medium : .small
  }
}
