import Foundation

/// The `normalizer` of a `tokenizer.json`.
struct NormalizerReader {
  let file: URL

  func normalizer(_ node: JSONNode) throws(TokenizerError) -> Normalizer {
    let type = node["type"]?.text
    switch type {
    case "Sequence":
      var steps: [Normalizer] = []
      for step in node["normalizers"]?.items ?? [] { steps.append(try normalizer(step)) }
      return .sequence(steps)
    case "NFC": return .nfc
    case "NFD": return .nfd
    case "NFKC": return .nfkc
    case "NFKD": return .nfkd
    case "Lowercase": return .lowercase
    case "StripAccents": return .stripAccents
    case "Strip":
      return .strip(left: node["strip_left"]?.flag ?? true, right: node["strip_right"]?.flag ?? true)
    case "Replace":
      return .replace(
        try TextPattern(node["pattern"], file: file), with: Array((node["content"]?.text ?? "").unicodeScalars))
    case "Prepend": return .prepend(Array((node["prepend"]?.text ?? "").unicodeScalars))
    case "BertNormalizer":
      let lowercases = node["lowercase"]?.flag ?? true
      return .bert(
        BertNormalizer(
          cleansText: node["clean_text"]?.flag ?? true, separatesChinese: node["handle_chinese_chars"]?.flag ?? true,
          stripsAccents: node["strip_accents"]?.value?.flag ?? lowercases, lowercases: lowercases))
    case "Precompiled":
      guard let text = node["precompiled_charsmap"]?.text, let data = Data(base64Encoded: text),
        let map = CharsMap(Array(data))
      else { throw .malformed(file, what: "its `precompiled_charsmap` contradicts itself") }
      return .precompiled(map)
    default: throw .unsupported(file, what: "the normaliser \(type ?? "without a type")")
    }
  }
}

extension TextPattern {
  /// `{"String": …}` or `{"Regex": …}`.
  init(_ node: JSONNode?, file: URL) throws(TokenizerError) {
    if let literal = node?["String"]?.text {
      self = .literal(Array(literal.unicodeScalars))
    } else if let text = node?["Regex"]?.text {
      guard let pattern = TextPattern(regularExpression: text) else {
        throw .unsupported(file, what: "the regular expression \(text.prefix(200))")
      }
      self = pattern
    } else {
      throw .malformed(file, what: "a pattern that is neither a string nor a regular expression")
    }
  }
}
