import Foundation
import Perception

extension FuzzTarget {
  /// Tokenizers of encoders that a user brings: `j`son, `s`entencepiece, `c`lip (vocabulary, a line feed alone in a line,
  /// merges), `w`ordpiece; each that is read has to cut texts within their limit.
  static func tokenizer() throws -> FuzzTarget {
    let folder = try ScratchFolder()
    return FuzzTarget("tokenizer", longest: 16_384) { input in
      guard let input = ChosenInput(input) else { return [] }
      guard let tokens = cutter(of: input, folder) else { return [] }
      for text in ["", "red mug", "Crème brûlée 赤い 🦖 \u{0301}", String(repeating: "a\u{3000}", count: 200)] {
        let count = tokens(text, 32).count
        if count > 32 { return ["\(count) tokens where 32 are allowed"] }
      }
      return []
    }
  }

  private static func cutter(of input: ChosenInput, _ folder: ScratchFolder) -> ((String, Int) -> [Int32])? {
    let tokenizer: (any Tokenizer)?
    switch input.kind {
    case "j": tokenizer = try? HuggingFaceTokenizer.read(folder.write(input.content, as: "tokenizer.json"))
    case "s":
      tokenizer = try? SentencePieceTokenizer(folder.write(input.content, as: "spm.model"), start: [], end: [])
    case "c":
      let cut = input.content.firstRange(of: [0x0A, 0x0A])
      let vocabulary = folder.write(input.content[..<(cut?.lowerBound ?? input.content.endIndex)], as: "vocab.json")
      let merges = folder.write(input.content[(cut?.upperBound ?? input.content.endIndex)...], as: "merges.txt")
      tokenizer = try? CLIPTokenizer.read(vocabulary: vocabulary, merges: merges)
    case "w":
      let wordPiece = try? WordPiece(vocabulary: folder.write(input.content, as: "vocab.txt"))
      return wordPiece.map { wordPiece in { wordPiece.tokens(of: $0, limit: $1) } }
    default: tokenizer = nil
    }
    return tokenizer.map { tokenizer in { tokenizer.tokens(of: $0, limit: $1) } }
  }
}
