/// BERT's pieces of words: the longest first, from the left; a word with a part that is no piece is unknown as a whole.
struct WordPieceModel: TokenModel {
  /// Keyed by scalars, not by `String`: Swift holds canonically equivalent strings equal, the vocabulary does not.
  let vocabulary: [[Unicode.Scalar]: Int32]
  let unknown: Int32
  var prefix: [Unicode.Scalar] = ["#", "#"]
  /// Longer words are unknown, as in BERT; it also keeps the search for pieces short.
  var longestWord = 100

  func tokens(of word: [Unicode.Scalar]) -> [Int32] {
    guard word.count <= longestWord else { return [unknown] }
    var pieces: [Int32] = []
    var from = 0
    search: while from < word.count {
      for to in stride(from: word.count, to: from, by: -1) {
        if let index = vocabulary[from > 0 ? prefix + word[from..<to] : Array(word[from..<to])] {
          pieces.append(index)
          from = to
          continue search
        }
      }
      return [unknown]
    }
    return pieces
  }
}
