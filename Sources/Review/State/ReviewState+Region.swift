public import Features
internal import Matching

/// How a key changes the region being redrawn.
public enum BoxChange: String, Sendable, Hashable, CaseIterable {
  case left, right, up, down, larger, smaller, wider, narrower, taller, flatter
}

extension ReviewState {
  /// Of the photo, at each keypress.
  private static let step: Float = 0.02

  /// Opens the selected phrase's region for redrawing; where it has none, the middle of the photo.
  mutating func beginDrawing() -> [Effect] {
    box = selectedRegion ?? Region(x0: 0.3, y0: 0.3, x1: 0.7, y1: 0.7)
    isZoomed = false
    return show(.region)
  }

  /// `nil` where the command means the same as on the review screen.
  mutating func performDrawing(_ command: Command) -> [Effect]? {
    switch command {
    case .box(let change):
      box = box?.changed(change, by: Self.step)
      return []
    case .open:
      if let box, let phrase { draft?.regions[phrase] = box }
      box = nil
      return show(.correction)
    case .leave:
      box = nil
      return show(.correction)
    default: return nil
    }
  }

  /// A box drawn with the mouse from where its button went down to where it came up.
  mutating func draw(from start: MouseEvent.Point, to end: MouseEvent.Point) {
    let region = Region(
      x0: min(start.x, end.x), y0: min(start.y, end.y), x1: max(start.x, end.x), y1: max(start.y, end.y))
    guard region.width >= Self.step, region.height >= Self.step else { return }
    if screen == .region { box = region } else if let phrase { draft?.regions[phrase] = region }
  }
}

extension Region {
  /// Inside the photo, never smaller than a step or two.
  fileprivate func changed(_ change: BoxChange, by step: Float) -> Region {
    switch change {
    case .left: moved(-step, 0)
    case .right: moved(step, 0)
    case .up: moved(0, -step)
    case .down: moved(0, step)
    case .larger: grown(step, step)
    case .smaller: grown(-step, -step)
    case .wider: grown(step, 0)
    case .narrower: grown(-step, 0)
    case .taller: grown(0, step)
    case .flatter: grown(0, -step)
    }
  }

  private func moved(_ x: Float, _ y: Float) -> Region {
    let (x, y) = (min(max(x, -x0), 1 - x1), min(max(y, -y0), 1 - y1))
    return Region(x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y)
  }

  private func grown(_ x: Float, _ y: Float) -> Region {
    func side(_ low: Float, _ high: Float, _ by: Float) -> (Float, Float) {
      guard high - low + 2 * by >= 0.04 else { return (low, high) }
      return (max(0, low - by), min(1, high + by))
    }
    let (columns, rows) = (side(x0, x1, x), side(y0, y1, y))
    return Region(x0: columns.0, y0: rows.0, x1: columns.1, y1: rows.1)
  }
}
