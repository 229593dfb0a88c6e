/// The 4-connected pieces of a labelled picture, with their sizes and mean colours.
struct ConnectedSegments {
  private let width: Int
  private var pieces: [Int32]
  private var parents: [Int32] = []
  private var sizes: [Int] = []
  private var sums: [CIELAB] = []

  init(_ labels: [Int32], of image: LabImage) {
    width = image.width
    pieces = [Int32](repeating: -1, count: labels.count)
    var queue: [Int] = []
    for start in labels.indices where pieces[start] < 0 {
      let piece = Int32(parents.count)
      parents.append(piece)
      pieces[start] = piece
      queue.removeAll(keepingCapacity: true)
      queue.append(start)
      var head = 0
      var sum = CIELAB(l: 0, a: 0, b: 0)
      while head < queue.count {
        let at = queue[head]
        head += 1
        sum.l += image.l[at]
        sum.a += image.a[at]
        sum.b += image.b[at]
        let column = at % width
        if column > 0 { visit(at - 1) }
        if column < width - 1 { visit(at + 1) }
        if at >= width { visit(at - width) }
        if at + width < labels.count { visit(at + width) }
      }
      func visit(_ next: Int) {
        if pieces[next] < 0 && labels[next] == labels[start] {
          pieces[next] = piece
          queue.append(next)
        }
      }
      sizes.append(queue.count)
      sums.append(sum)
    }
  }

  /// Joins every piece under `smallest` pixels to the neighbour of the nearest mean colour, smallest first.
  func mergingSmall(below smallest: Int) -> (labels: [UInt16], count: Int) {
    var copy = self
    while copy.mergeRound(below: smallest) {}
    return copy.numbered()
  }

  private mutating func mergeRound(below smallest: Int) -> Bool {
    var neighbours: [Int32: Set<Int32>] = [:]
    for at in pieces.indices {
      if at % width < width - 1 { note(at, at + 1) }
      if at + width < pieces.count { note(at, at + width) }
    }
    func note(_ one: Int, _ other: Int) {
      if pieces[one] == pieces[other] { return }
      let (first, second) = (root(pieces[one]), root(pieces[other]))
      if first == second { return }
      if sizes[Int(first)] < smallest { neighbours[first, default: []].insert(second) }
      if sizes[Int(second)] < smallest { neighbours[second, default: []].insert(first) }
    }
    let small = neighbours.keys.sorted { (sizes[Int($0)], $0) < (sizes[Int($1)], $1) }
    for piece in small where root(piece) == piece && sizes[Int(piece)] < smallest {
      let near = neighbours[piece, default: []].map(root).filter { $0 != piece }
      let best = near.min { (distance(piece, $0), $0) < (distance(piece, $1), $1) }
      if let best { join(piece, to: best) }
    }
    return !small.isEmpty
  }

  private func root(_ piece: Int32) -> Int32 {
    var piece = piece
    while parents[Int(piece)] != piece { piece = parents[Int(piece)] }
    return piece
  }

  private func distance(_ one: Int32, _ other: Int32) -> Float {
    mean(Int(one)).squaredDistance(to: mean(Int(other)))
  }

  private func mean(_ piece: Int) -> CIELAB {
    let size = Float(sizes[piece])
    return CIELAB(l: sums[piece].l / size, a: sums[piece].a / size, b: sums[piece].b / size)
  }

  private mutating func join(_ piece: Int32, to other: Int32) {
    parents[Int(piece)] = other
    sizes[Int(other)] += sizes[Int(piece)]
    sums[Int(other)].l += sums[Int(piece)].l
    sums[Int(other)].a += sums[Int(piece)].a
    sums[Int(other)].b += sums[Int(piece)].b
  }

  private func numbered() -> (labels: [UInt16], count: Int) {
    var numbers: [Int32: UInt16] = [:]
    let labels = pieces.map { piece in
      let root = root(piece)
      if let number = numbers[root] { return number }
      let number = UInt16(clamping: numbers.count)
      numbers[root] = number
      return number
    }
    return (labels, numbers.count)
  }
}
