package import Features

/// The part of a photo that a phrase looks at, as a rectangle.
package enum AttendedRegion {
  /// Cells of less than this share of the strongest one's attention are not looked at.
  private static let share: Float = 0.5

  /// The rectangle around the most attended cell and the cells that hang together with it and are looked at nearly as much.
  ///
  /// - Parameters:
  ///   - attention: one weight a cell of a square grid, row by row.
  ///   - places: where each cell lies in the photo.
  /// - Returns: `nil` for no cells.
  package static func rectangle(_ attention: some Collection<Float>, places: [Region]) -> Region? {
    let attention = Array(attention)
    guard attention.count == places.count, let strongest = attention.max(), strongest > 0,
      let start = attention.firstIndex(of: strongest)
    else { return nil }
    let side = Int(Double(attention.count).squareRoot())
    var waiting = [start]
    var taken: Set<Int> = [start]
    while let cell = waiting.popLast() {
      let column = cell % side
      let neighbours = [
        column > 0 ? cell - 1 : nil, column < side - 1 ? cell + 1 : nil, cell - side, cell + side,
      ]
      for next in neighbours.compactMap(\.self) where attention.indices.contains(next) && !taken.contains(next) {
        guard attention[next] >= share * strongest else { continue }
        taken.insert(next)
        waiting.append(next)
      }
    }
    return taken.sorted().map { places[$0] }.reduce(places[start]) {
      Region(x0: min($0.x0, $1.x0), y0: min($0.y0, $1.y0), x1: max($0.x1, $1.x1), y1: max($0.y1, $1.y1))
    }
  }
}
