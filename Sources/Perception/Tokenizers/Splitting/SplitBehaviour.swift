/// What becomes of the matches of a pattern that splits a text.
enum SplitBehaviour: String, Sendable, Hashable {
  case removed = "Removed"
  case isolated = "Isolated"
  case mergedWithPrevious = "MergedWithPrevious"
  case mergedWithNext = "MergedWithNext"
  case contiguous = "Contiguous"

  /// - Parameter matches: in order, apart from each other.
  func split(_ text: [Unicode.Scalar], at matches: [Range<Int>], isInverted: Bool = false) -> [[Unicode.Scalar]] {
    var parts: [(range: Range<Int>, isMatch: Bool)] = []
    var from = 0
    for match in matches {
      if from < match.lowerBound { parts.append((from..<match.lowerBound, isInverted)) }
      parts.append((match, !isInverted))
      from = match.upperBound
    }
    if from < text.count { parts.append((from..<text.count, isInverted)) }
    return ranges(parts).map { Array(text[$0]) }
  }

  private func ranges(_ parts: [(range: Range<Int>, isMatch: Bool)]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var wasMatch = false
    switch self {
    case .removed: return parts.filter { !$0.isMatch }.map(\.range)
    case .isolated: return parts.map(\.range)
    case .contiguous:
      for (index, part) in parts.enumerated() {
        if index > 0, part.isMatch == wasMatch, let last = ranges.popLast() {
          ranges.append(last.lowerBound..<part.range.upperBound)
        } else {
          ranges.append(part.range)
        }
        wasMatch = part.isMatch
      }
    case .mergedWithPrevious:
      for part in parts {
        if part.isMatch, !wasMatch, let last = ranges.popLast() {
          ranges.append(last.lowerBound..<part.range.upperBound)
        } else {
          ranges.append(part.range)
        }
        wasMatch = part.isMatch
      }
    case .mergedWithNext:
      for part in parts.reversed() {
        if part.isMatch, !wasMatch, let last = ranges.popLast() {
          ranges.append(part.range.lowerBound..<last.upperBound)
        } else {
          ranges.append(part.range)
        }
        wasMatch = part.isMatch
      }
      ranges.reverse()
    }
    return ranges
  }
}
