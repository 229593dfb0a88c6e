import Features

/// Where a word is best read on a photo.
struct PrintMatch {
  /// `(1 - distance / length) * (0.5 + 0.5 confidence)`, 0 to 1.
  let score: Double
  let line: PrintedLine

  /// Lines and words beyond these lengths are cut: catalogs and photos come from strangers.
  private static let longestLine = 200
  private static let longestWord = 60

  /// - Returns: the best line for a word, `nil` where there are no lines or the word has no letters.
  ///   Of words under four letters only exact ones count.
  static func best(of word: String, in lines: [PrintedLine]) -> PrintMatch? {
    let letters = Array(PrintFolding.fold(word).prefix(longestWord))
    guard !letters.isEmpty else { return nil }
    var best: PrintMatch?
    for line in lines {
      let text = Array(PrintFolding.fold(line.text).prefix(longestLine))
      let distance = EditDistance.distance(of: letters, within: text)
      guard letters.count >= 4 || (distance == 0 && text.count <= letters.count * 2) else { continue }
      let likeness = max(0, 1 - Double(distance) / Double(letters.count))
      let score = likeness * (0.5 + 0.5 * Double(line.confidence))
      if score > best?.score ?? -1 { best = PrintMatch(score: score, line: line) }
    }
    return best
  }
}
