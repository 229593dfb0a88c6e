/// Text to the indices that an encoder's text tower reads.
public protocol Tokenizer: Sendable {
  /// - Returns: at most `limit` indices, what the tokenizer puts in front and behind included; the text is cut where they
  ///   run out.
  func tokens(of text: String, limit: Int) -> [Int32]
}

extension WordPiece: Tokenizer {}
