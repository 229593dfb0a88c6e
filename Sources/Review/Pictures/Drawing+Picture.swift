internal import Features

extension Drawing {
  /// Lays a photo into its slot, centred, with the outlines of its regions over it where it is cells.
  /// - Returns: the cells that it covers.
  @discardableResult
  public mutating func place(_ picture: Picture, in slot: PictureSlot, theme: Theme) -> Rect {
    let columns = min(picture.columns, slot.rect.width)
    let rows = min(picture.rows, slot.rect.height)
    let frame = Rect(
      x: slot.rect.x + (slot.rect.width - columns) / 2, y: slot.rect.y + (slot.rect.height - rows) / 2, width: columns,
      height: rows)
    for y in 0..<rows {
      for x in 0..<columns { self[frame.x + x, frame.y + y] = picture.cells[y * picture.columns + x] }
    }
    if picture.image == nil { for outline in slot.outlines { draw(outline, in: frame, theme: theme) } }
    return frame
  }

  private mutating func draw(_ outline: PictureSlot.Outline, in frame: Rect, theme: Theme) {
    let region = outline.region
    let left = frame.x + Self.cell(region.x0, of: frame.width)
    let top = frame.y + Self.cell(region.y0, of: frame.height)
    let right = max(left + 1, frame.x + Self.cell(region.x1 - 0.001, of: frame.width))
    let bottom = max(top + 1, frame.y + Self.cell(region.y1 - 0.001, of: frame.height))
    let lines = outline.isSelected ? Self.heavy : Self.thin
    let colour = theme.look(of: Style(outline.role)).foreground ?? RGB(hex: 0xFFFFFF)
    for x in left + 1..<max(left + 1, right) {
      line(lines.horizontal, x, top, colour, inside: frame)
      line(lines.horizontal, x, bottom, colour, inside: frame)
    }
    for y in top + 1..<max(top + 1, bottom) {
      line(lines.vertical, left, y, colour, inside: frame)
      line(lines.vertical, right, y, colour, inside: frame)
    }
    line(lines.corners[0], left, top, colour, inside: frame)
    line(lines.corners[1], right, top, colour, inside: frame)
    line(lines.corners[2], left, bottom, colour, inside: frame)
    line(lines.corners[3], right, bottom, colour, inside: frame)
    for (place, digit) in "\(outline.number)".enumerated() where left + 1 + place < right {
      line(String(digit), left + 1 + place, top, colour, inside: frame, isNumber: true)
    }
  }

  /// The photo shows behind the line, which is light or dark, whichever stands out from it.
  private mutating func line(
    _ sign: String, _ x: Int, _ y: Int, _ colour: RGB, inside frame: Rect, isNumber: Bool = false
  ) {
    guard x >= frame.x, x < frame.right, y >= frame.y, y < frame.bottom else { return }
    let under = self[x, y].underlay
    let line = colour.standingOut(from: under)
    let paint =
      isNumber
      ? Cell.Paint(foreground: line.luminance > 0.3 ? RGB(hex: 0) : RGB(hex: 0xFFFFFF), background: line)
      : Cell.Paint(foreground: line, background: under)
    self[x, y] = Cell(sign, Style(.text, bold: true), paint: paint)
  }

  private static func cell(_ fraction: Float, of cells: Int) -> Int {
    guard fraction.isFinite else { return 0 }
    return min(max(0, Int(min(1, max(0, fraction)) * Float(cells))), max(0, cells - 1))
  }

  private static let thin = (horizontal: "─", vertical: "│", corners: ["┌", "┐", "└", "┘"])
  private static let heavy = (horizontal: "━", vertical: "┃", corners: ["┏", "┓", "┗", "┛"])
}

extension Cell {
  /// What a picture's cell looks like from afar.
  fileprivate var underlay: RGB {
    guard let paint else { return RGB(hex: 0) }
    return switch text {
    case " ", "\u{2500}"..."\u{257F}": paint.background  // where outlines cross, the photo under the first
    case "█": paint.foreground
    default: paint.foreground.mean(paint.background)
    }
  }
}
