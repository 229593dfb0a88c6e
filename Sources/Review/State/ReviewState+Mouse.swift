internal import Features
internal import Matching

extension ReviewState {
  mutating func point(_ event: MouseEvent) -> [Effect] {
    guard size.isUsable, entry == nil else { return [] }
    switch event.action {
    case .wheelDown: return turn(.pageDown, .phraseDown, .next)
    case .wheelUp: return turn(.pageUp, .phraseUp, .previous)
    case .press:
      dragStart = event.photo.map(inWholePhoto)
      return event.photo == nil ? click(event) : []
    case .release:
      guard let start = dragStart, let end = event.photo.map(inWholePhoto) else { return [] }
      dragStart = nil
      if screen == .correction || screen == .region { draw(from: start, to: end) }
      return start == end || screen != .correction && screen != .region ? select(at: end) : []
    }
  }

  /// The wheel moves what the arrow keys move, as far as it goes.
  private mutating func turn(_ inSheet: Command, _ onPair: Command, _ inQueue: Command) -> [Effect] {
    let command = screen == .keys ? inSheet : screen == .queue ? inQueue : onPair
    return objection(to: command) == nil && screen != .region ? perform(command) : []
  }

  private mutating func click(_ event: MouseEvent) -> [Effect] {
    switch drawing.target(at: event.x, event.y) {
    case .phrase(let place):
      status = nil
      return select(phrase: place)
    case .pair(let place):
      status = nil
      return place == self.place ? show(.review) : go(to: place)
    case .command(let command):
      status = objection(to: command).map { .objection($0) }
      return status == nil ? perform(command) : []
    case nil: return []
    }
  }

  /// The smallest region at a point of the photo is the one meant.
  private mutating func select(at point: MouseEvent.Point) -> [Effect] {
    guard screen != .region, let audit = current else { return [] }
    let hit = audit.outlines(selected: nil, redrawn: draft?.regions ?? [:]).filter { $0.region.contains(point) }
      .min { $0.region.width * $0.region.height < $1.region.width * $1.region.height }
    return hit.map { select(phrase: $0.number - 1) } ?? []
  }

  /// From the part that is shown to the whole photo.
  private func inWholePhoto(_ point: MouseEvent.Point) -> MouseEvent.Point {
    guard let crop = drawing.pictures.first?.request.crop else { return point }
    return MouseEvent.Point(x: crop.x0 + point.x * crop.width, y: crop.y0 + point.y * crop.height)
  }
}

extension Region {
  fileprivate func contains(_ point: MouseEvent.Point) -> Bool {
    (x0...max(x0, x1)).contains(point.x) && (y0...max(y0, y1)).contains(point.y)
  }
}
