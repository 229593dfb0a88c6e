public import Foundation

/// A `.model` of SentencePiece, Unigram or BPE (Kudo and Richardson 2018; fields as in its `sentencepiece_model.proto`).
///
/// Debian's libsentencepiece reads the same files, but no `tokenizer.json`, and only from C++; the models behind both are
/// the same, so there is one of each here.
public struct SentencePieceTokenizer: Tokenizer {
  private static let blank: Unicode.Scalar = "\u{2581}"

  private let normalization: Normalization
  private let model: any TokenModel
  private let start: [Int32]
  private let end: [Int32]

  struct Normalization: Sendable {
    var map = CharsMap([])
    var addsBlank = true
    var removesExtraBlanks = true
    var escapesBlanks = true
  }

  /// - Parameters:
  ///   - start: pieces in front of every text, such as `<s>`.
  ///   - end: pieces behind it, such as `</s>`.
  public init(_ file: URL, start: [String], end: [String]) throws(TokenizerError) {
    let contents = try SentencePieceModel(file)
    normalization = contents.normalization
    model = try contents.model()
    func tokens(_ names: [String]) throws(TokenizerError) -> [Int32] {
      var tokens: [Int32] = []
      for name in names {
        guard let index = contents.pieces.firstIndex(where: { $0.text == Array(name.unicodeScalars) }) else {
          throw .malformed(file, what: "it has no piece \(name)")
        }
        tokens.append(Int32(index))
      }
      return tokens
    }
    self.start = try tokens(start)
    self.end = try tokens(end)
  }

  public func tokens(of text: String, limit: Int) -> [Int32] {
    let room = max(0, limit - start.count - end.count)
    let text = normalized(Array(text.unicodeScalars.prefix(max(256, room * 32))))
    return start + (text.isEmpty ? [] : model.tokens(of: text)).prefix(room) + end
  }

  private func normalized(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = normalization.map?.normalized(text) ?? text
    if normalization.removesExtraBlanks {
      text = Array(text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: [" "]))
    }
    guard !text.isEmpty else { return [] }
    if normalization.addsBlank { text.insert(" ", at: 0) }
    guard normalization.escapesBlanks else { return text }
    text = text.map { $0 == " " ? Self.blank : $0 }
    // SentencePiece takes the sign itself for a blank there.
    while normalization.removesExtraBlanks, text.last == Self.blank { text.removeLast() }
    return text
  }
}
