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
    let texts = lines.map { PrintText($0, longest: longestLine) }
    let whole = best(of: word.letters, in: texts)
    guard word.parts.count > 1 else { return whole }
    let parts = word.parts.map { (part: $0, match: best(of: $0, in: texts)) }
    // "2 kg" is not half read in "12 kg".
    if parts.contains(where: { PrintText.isNumeric($0.part) && $0.match == nil }) { return whole }
    let length = parts.reduce(0) { $0 + $1.part.count }
    let score = parts.reduce(0) { $0 + Double($1.part.count) * ($1.match?.score ?? 0) } / Double(max(1, length))
    let longest = parts.filter { $0.match != nil }.max { $0.part.count < $1.part.count }
    guard score > whole?.score ?? 0, let line = longest?.match?.line else { return whole }
    return PrintMatch(score: score, line: line)
  }

  static func score(likeness: Double, of line: PrintedLine) -> Double {
    likeness * (0.5 + 0.5 * Double(line.confidence))
  }

  private static func best(of letters: [Unicode.Scalar], in texts: [PrintText]) -> PrintMatch? {
    texts.compactMap { text in
      text.likeness(to: letters).map { PrintMatch(score: score(likeness: $0, of: text.line), line: text.line) }
    }.reduce(nil) { best, next in next.score > best?.score ?? -1 ? next : best }
  }
}
