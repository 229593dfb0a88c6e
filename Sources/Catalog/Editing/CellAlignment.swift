/// The characters of a cell's text side by side with those of the cell as it is written, space aside.
struct CellAlignment {
  /// For each scalar of the text its bytes; `nil` for space.
  private let places: [Range<Int>?]
  private let marks: [Range<Int>]

  /// - Parameters:
  ///   - text: what the reader made of the cell.
  ///   - written: the cell.
  /// - Returns: `nil` where the two don't say the same: then nobody knows where to change it.
  init?(_ text: some Sequence<Unicode.Scalar>, written: [PlacedScalar], isMarkup: Bool) {
    var visible = written
    var marks: [Range<Int>] = []
    if isMarkup, written.contains(where: { $0.scalar == "<" || $0.scalar == "&" }) {
      let scanner = MarkupScanner(written)
      visible = scanner.text
      marks = scanner.marks
    }
    visible.removeAll(where: \.isSpace)
    var next = visible.startIndex
    var places: [Range<Int>?] = []
    for scalar in text {
      if PlacedScalar(scalar: scalar, bytes: 0..<0).isSpace {
        places.append(nil)
        continue
      }
      guard next < visible.endIndex, visible[next].scalar == scalar else { return nil }
      places.append(visible[next].bytes)
      next += 1
    }
    guard next == visible.endIndex else { return nil }
    self.places = places
    self.marks = marks
  }

  enum Problem: Error { case outside, crossesMarkup }

  /// The bytes of some scalars of the text.
  func bytes(of span: Range<Int>) throws(Problem) -> Range<Int> {
    guard span.lowerBound >= 0, span.upperBound <= places.count, !span.isEmpty,
      let first = places[span.lowerBound], let last = places[span.upperBound - 1]
    else { throw .outside }
    let range = first.lowerBound..<last.upperBound
    guard !marks.contains(where: { $0.overlaps(range) }) else { throw .crossesMarkup }
    return range
  }
}
