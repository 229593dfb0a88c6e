import Foundation

/// The `pre_tokenizer` of a `tokenizer.json`.
struct PreTokenizerReader {
  let file: URL

  func preTokenizer(_ node: JSONNode) throws(TokenizerError) -> PreTokenizer {
    let type = node["type"]?.text
    switch type {
    case "Sequence":
      var steps: [PreTokenizer] = []
      for step in node["pretokenizers"]?.items ?? [] { steps.append(try preTokenizer(step)) }
      return .sequence(steps)
    case "ByteLevel":
      return .byteLevel(addsBlank: node["add_prefix_space"]?.flag ?? true, splits: node["use_regex"]?.flag ?? true)
    case "Split":
      return .split(
        try TextPattern(node["pattern"], file: file), try behaviour(node), isInverted: node["invert"]?.flag ?? false)
    case "Metaspace": return try metaspace(node)
    case "BertPreTokenizer": return .bert
    case "Whitespace": return .words
    case "WhitespaceSplit": return .whitespace
    case "Punctuation": return .punctuation(node["behavior"] == nil ? .isolated : try behaviour(node))
    case "Digits": return .digits(areSingle: node["individual_digits"]?.flag ?? false)
    default: throw .unsupported(file, what: "the pre-tokenizer \(type ?? "without a type")")
    }
  }

  private func behaviour(_ node: JSONNode) throws(TokenizerError) -> SplitBehaviour {
    let name = node["behavior"]?.text ?? ""
    guard let behaviour = SplitBehaviour(rawValue: name) else { throw .unsupported(file, what: "splitting \(name)") }
    return behaviour
  }

  private func metaspace(_ node: JSONNode) throws(TokenizerError) -> PreTokenizer {
    let sign = Array((node["replacement"]?.text ?? "\u{2581}").unicodeScalars)
    guard sign.count == 1 else { throw .malformed(file, what: "a sign for blanks that is not one character") }
    // Before 0.15 a flag said it.
    let name = node["prepend_scheme"]?.text ?? (node["add_prefix_space"]?.flag == false ? "never" : "always")
    guard let scheme = PreTokenizer.PrependScheme(rawValue: name) else {
      throw .unsupported(file, what: "the prepend scheme \(name)")
    }
    return .metaspace(sign[0], scheme, splits: node["split"]?.flag ?? true)
  }
}
