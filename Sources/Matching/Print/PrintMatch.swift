import Features

/// Where a word is best read on a photo.
struct PrintMatch {
  /// `(1 - distance / length) * (0.5 + 0.5 confidence)`, 0 to 1.
  let score: Double
  let line: PrintedLine

  /// Lines beyond this length are cut: photos come from strangers.
  private static let longestLine = 200

  /// - Returns: the best line for a word or name, `nil` where there are no lines or it has no letters. A name of several
  ///   words may stand on several lines; then `line` is that of its longest word.
  static func best(of word: PrintWord, in lines: [PrintedLine]) -> PrintMatch? {
    let texts = lines.map { Array(PrintFolding.fold($0.text).prefix(longestLine)) }
    let whole = best(of: word.letters, in: lines, texts)
    guard word.parts.count > 1 else { return whole }
    let parts = word.parts.map { (part: $0, match: best(of: $0, in: lines, texts)) }
    let length = parts.reduce(0) { $0 + $1.part.count }
    let score = parts.reduce(0) { $0 + Double($1.part.count) * ($1.match?.score ?? 0) } / Double(max(1, length))
    let longest = parts.filter { $0.match != nil }.max { $0.part.count < $1.part.count }
    guard score > whole?.score ?? 0, let line = longest?.match?.line else { return whole }
    return PrintMatch(score: score, line: line)
  }

  /// Of words under four letters only exact ones count.
  private static func best(
    of letters: [Unicode.Scalar], in lines: [PrintedLine], _ texts: [[Unicode.Scalar]]
  ) -> PrintMatch? {
    guard !letters.isEmpty else { return nil }
    var best: PrintMatch?
    for (line, text) in zip(lines, texts) where !text.isEmpty {
      let distance = EditDistance.distance(of: letters, within: text)
      guard letters.count >= 4 || (distance == 0 && text.count <= letters.count * 2) else { continue }
      let likeness = max(0, 1 - Double(distance) / Double(letters.count))
      let score = likeness * (0.5 + 0.5 * Double(line.confidence))
      if score > best?.score ?? -1 { best = PrintMatch(score: score, line: line) }
    }
    return best
  }
}
