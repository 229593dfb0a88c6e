public import Foundation

/// BERT's uncased WordPiece tokenizer: text to indices into `vocab.txt`.
public struct WordPiece: Sendable {
  private let model: WordPieceModel
  private let start: Int32
  private let end: Int32

  /// - Parameter vocabulary: one piece a line, its index the line's number counted from 0.
  public init(vocabulary url: URL) throws(InferenceError) {
    guard FileManager.default.fileExists(atPath: url.path) else { throw .missing(url) }
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw .unusable(url, reason: "not UTF-8") }
    var indices: [[Unicode.Scalar]: Int32] = [:]
    for (index, piece) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      indices[Array(piece)] = Int32(index)
    }
    func special(_ name: String) -> Int32? { indices[Array(name.unicodeScalars)] }
    guard let unknown = special("[UNK]"), let start = special("[CLS]"), let end = special("[SEP]") else {
      throw .unusable(url, reason: "it lacks [UNK], [CLS] or [SEP]")
    }
    model = WordPieceModel(vocabulary: indices, unknown: unknown)
    self.start = start
    self.end = end
  }

  /// `[CLS]`, the pieces of `text`, `[SEP]`: at most `limit` indices, the text cut where they run out.
  public func tokens(of text: String, limit: Int = 128) -> [Int32] {
    var tokens = [start]
    for word in BasicTokenizer.words(in: text) {
      if tokens.count >= limit - 1 { break }
      tokens += model.tokens(of: word)
    }
    return Array(tokens.prefix(max(1, limit - 1))) + [end]
  }
}
