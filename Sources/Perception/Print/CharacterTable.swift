import Foundation

/// What the recogniser's indices mean: 0 is the blank, then one line of `ppocr-characters.txt` each, then the space.
package struct CharacterTable {
  private let characters: [String]

  init(contentsOf file: URL) throws(InferenceError) {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw .missing(file) }
    self.init(characters: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  package init(characters: [String]) {
    self.characters = characters + [" "]
  }

  /// Connectionist temporal classification, best path (Graves et al. 2006): repeats collapse, then blanks go.
  /// - Returns: the text and the mean probability of the steps that wrote it, 0 where none did.
  package func read(indices: [Int32], probabilities: [Float]) -> (text: String, confidence: Float) {
    var (text, sum, count, previous) = ("", Float(0), Float(0), Int32(0))
    for (index, probability) in zip(indices, probabilities) {
      defer { previous = index }
      guard index > 0, index != previous, index <= characters.count else { continue }
      text += characters[Int(index) - 1]
      sum += probability
      count += 1
    }
    return (text.trimmingCharacters(in: .whitespaces), count > 0 ? sum / count : 0)
  }
}
