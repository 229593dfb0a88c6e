public import Foundation

/// CLIP's byte-level BPE from the two files of its first release (Radford et al. 2021, `simple_tokenizer.py`).
public enum CLIPTokenizer {
  /// - Parameters:
  ///   - vocabulary: `vocab.json`, an object from token to index.
  ///   - merges: `merges.txt`, a pair a line, most frequent first; a first line that begins with `#` says the version.
  public static func read(vocabulary: URL, merges: URL) throws(TokenizerError) -> any Tokenizer {
    let tokens = try TokenModelReader.vocabulary(try HuggingFaceTokenizer.node(in: vocabulary), file: vocabulary)
    guard let text = String(validating: try TokenizerFile.read(merges), as: UTF8.self) else {
      throw .malformed(merges, what: "it is not UTF-8")
    }
    var pairs: [(left: [Unicode.Scalar], right: [Unicode.Scalar])] = []
    for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      if pairs.isEmpty, line.starts(with: "#version".unicodeScalars) { continue }
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { throw .malformed(merges, what: "pair \(pairs.count) is none") }
      pairs.append((Array(parts[0]), Array(parts[1])))
    }
    func special(_ name: String) throws(TokenizerError) -> Int32 {
      guard let token = tokens[Array(name.unicodeScalars)] else {
        throw .malformed(vocabulary, what: "it lacks \(name)")
      }
      return token
    }
    let (start, end) = (try special("<|startoftext|>"), try special("<|endoftext|>"))
    return TokenizerPipeline(
      normalizer: .sequence([.nfc, .replace(.spaces, with: [" "]), .lowercase]),
      preTokenizer: .sequence([
        .split(.clip, .removed, isInverted: true), .byteLevel(addsBlank: false, splits: false),
      ]),
      model: BytePairModel(
        vocabulary: tokens, merges: try TokenModelReader.merges(pairs, tokens, prefix: 0, file: merges), unknown: end,
        suffix: Array("</w>".unicodeScalars)),
      start: [start], end: [end])
  }
}
