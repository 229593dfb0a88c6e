public import Features

extension ForegroundMask {
  /// Smaller pieces are specks, as shares of the photo and of the largest piece.
  private static let smallestArea: Float = 0.002
  private static let smallestShare: Float = 0.02
  private static let mostComponents = 256

  /// The 8-connected pieces over one half, largest first, without specks; holes stay holes.
  /// None where nothing stands out: then there is nothing to count.
  public func components() -> [Component] {
    guard !isWhole else { return [] }
    var seen = [Bool](repeating: false, count: probability.count)
    var found: [Component] = []
    for start in probability.indices where !seen[start] && probability[start] >= 0.5 {
      found.append(component(from: start, seen: &seen))
    }
    // Equal areas keep the order in which they were met.
    let sorted = found.enumerated().sorted { ($0.element.area, -$0.offset) > ($1.element.area, -$1.offset) }
    let smallest = max(Self.smallestArea, (sorted.first?.element.area ?? 0) * Self.smallestShare)
    return sorted.map(\.element).prefix(Self.mostComponents).filter { $0.area >= smallest }
  }

  private func component(from start: Int, seen: inout [Bool]) -> Component {
    var queue = [start]
    seen[start] = true
    var head = 0
    var (left, right, top, bottom) = (width, 0, height, 0)
    while head < queue.count {
      let (x, y) = (queue[head] % width, queue[head] / width)
      head += 1
      (left, right) = (min(left, x), max(right, x))
      (top, bottom) = (min(top, y), max(bottom, y))
      for row in max(0, y - 1)...min(height - 1, y + 1) {
        for column in max(0, x - 1)...min(width - 1, x + 1) {
          let next = row * width + column
          if !seen[next] && probability[next] >= 0.5 {
            seen[next] = true
            queue.append(next)
          }
        }
      }
    }
    return Component(
      rectangle: Region(
        x0: Float(left) / Float(width), y0: Float(top) / Float(height),
        x1: Float(right + 1) / Float(width), y1: Float(bottom + 1) / Float(height)),
      area: Float(queue.count) / Float(probability.count))
  }
}
