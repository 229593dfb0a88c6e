public import Foundation

/// Reads a `tokenizer.json` of Hugging Face's `tokenizers` into a pipeline.
///
/// Models: WordPiece, BPE (byte-level, with byte fallback, CLIP's), Unigram. What the file asks for beyond what is known
/// here is an error, never left out: a tokenizer that is nearly right makes an encoder that is wrong.
public enum HuggingFaceTokenizer {
  /// - Throws: what is wrong with the file.
  public static func read(_ file: URL) throws(TokenizerError) -> any Tokenizer {
    let root = try node(in: file)
    guard let model = root["model"] else { throw .malformed(file, what: "it has no `model`") }
    var pipeline = TokenizerPipeline(model: try TokenModelReader(file: file, root: root).model(model))
    if let node = root["normalizer"]?.value { pipeline.normalizer = try NormalizerReader(file: file).normalizer(node) }
    if let node = root["pre_tokenizer"]?.value {
      pipeline.preTokenizer = try PreTokenizerReader(file: file).preTokenizer(node)
    }
    let plain = (root["added_tokens"]?.items ?? []).filter { $0["special"]?.flag != true }
    func fixed(normalized: Bool) -> FixedTokens {
      FixedTokens(
        plain.filter { ($0["normalized"]?.flag ?? true) == normalized }.compactMap { token in
          guard let text = token["content"]?.text, let index = token["id"]?.index else { return nil }
          return (Array(text.unicodeScalars), index)
        })
    }
    pipeline.fixed = fixed(normalized: false)
    pipeline.fixedNormalized = fixed(normalized: true)
    if let node = root["post_processor"]?.value {
      (pipeline.start, pipeline.end) = try FrameReader(file: file, root: root).frame(node)
    }
    return pipeline
  }

  static func node(in file: URL) throws(TokenizerError) -> JSONNode {
    let bytes = try TokenizerFile.read(file)
    do {
      return try JSONReader.read(bytes)
    } catch {
      throw .malformed(file, what: "\(error.what) at byte \(error.place)")
    }
  }
}
