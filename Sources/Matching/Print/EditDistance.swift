/// Levenshtein's distance from a word to the best-fitting stretch of a line (Sellers 1980): text around the stretch costs nothing.
enum EditDistance {
  static func distance<Letter: Equatable>(of word: [Letter], within line: [Letter]) -> Int {
    var previous = [Int](repeating: 0, count: line.count + 1)
    for (row, letter) in word.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(line.count + 1)
      for column in line.indices {
        current.append(
          min(previous[column] + (line[column] == letter ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous.min() ?? word.count
  }
}
