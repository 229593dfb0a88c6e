import Foundation

/// The `post_processor` of a `tokenizer.json`: what stands in front of a single text and behind it.
struct FrameReader {
  let file: URL
  let root: JSONNode

  func frame(_ node: JSONNode) throws(TokenizerError) -> (start: [Int32], end: [Int32]) {
    let type = node["type"]?.text
    switch type {
    case "TemplateProcessing": return try template(node)
    case "BertProcessing", "RobertaProcessing":
      guard let start = node["cls"]?.items?.last?.index, let end = node["sep"]?.items?.last?.index else {
        throw .malformed(file, what: "a post-processor without `cls` and `sep`")
      }
      return ([start], [end])
    case "Sequence":
      var frame: (start: [Int32], end: [Int32]) = ([], [])
      for step in node["processors"]?.items ?? [] {
        let next = try self.frame(step)
        frame = (next.start + frame.start, frame.end + next.end)
      }
      return frame
    // Only moves offsets.
    case "ByteLevel": return ([], [])
    default: throw .unsupported(file, what: "the post-processor \(type ?? "without a type")")
    }
  }

  private func template(_ node: JSONNode) throws(TokenizerError) -> (start: [Int32], end: [Int32]) {
    var (start, end): ([Int32], [Int32]) = ([], [])
    var hasText = false
    for piece in node["single"]?.items ?? [] {
      if piece["Sequence"] != nil {
        hasText = true
        continue
      }
      guard let name = piece["SpecialToken"]?["id"]?.text,
        let tokens = node["special_tokens"]?.members?.first(where: { $0.key == name })?.value["ids"]?.items?
          .compactMap(\.index), !tokens.isEmpty
      else { throw .malformed(file, what: "a template with a token that it does not name") }
      if hasText { end += tokens } else { start += tokens }
    }
    guard hasText else { throw .malformed(file, what: "a template without the text") }
    return (start, end)
  }
}
