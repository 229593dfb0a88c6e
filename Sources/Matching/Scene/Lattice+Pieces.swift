package import Features

extension Lattice {
  /// A shape with its holes: what the background cannot reach from the lattice's edge.
  package func filled(_ shape: [Int]) -> [Int] {
    var isOutside = [Bool](repeating: false, count: count)
    var isInside = [Bool](repeating: false, count: count)
    for index in shape { isInside[index] = true }
    var waiting = (0..<count).filter { index in
      let (row, column) = (index / columns, index % columns)
      return !isInside[index] && (row == 0 || row == rows - 1 || column == 0 || column == columns - 1)
    }
    for index in waiting { isOutside[index] = true }
    while let index = waiting.popLast() {
      for neighbour in neighbours(of: index) where !isInside[neighbour] && !isOutside[neighbour] {
        isOutside[neighbour] = true
        waiting.append(neighbour)
      }
    }
    return (0..<count).filter { !isOutside[$0] }
  }

  /// The 4-connected pieces of `samples`, in the order of their first samples.
  package func pieces(of samples: [Int]) -> [[Int]] {
    var isWaiting = [Bool](repeating: false, count: count)
    for index in samples { isWaiting[index] = true }
    var pieces: [[Int]] = []
    for start in samples.sorted() where isWaiting[start] {
      isWaiting[start] = false
      var piece = [start]
      var next = 0
      while next < piece.count {
        for neighbour in neighbours(of: piece[next]) where isWaiting[neighbour] {
          isWaiting[neighbour] = false
          piece.append(neighbour)
        }
        next += 1
      }
      pieces.append(piece)
    }
    return pieces
  }

  private func neighbours(of index: Int) -> [Int] {
    let column = index % columns
    return [
      column > 0 ? index - 1 : -1, column < columns - 1 ? index + 1 : -1, index - columns,
      index + columns < count ? index + columns : -1,
    ].filter { $0 >= 0 }
  }
}
