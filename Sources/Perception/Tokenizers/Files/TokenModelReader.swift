import Foundation

/// The `model` of a `tokenizer.json`.
struct TokenModelReader {
  let file: URL
  let root: JSONNode

  private static let mostTokens = 2_000_000
  private static let mostMerges = 4_000_000

  func model(_ node: JSONNode) throws(TokenizerError) -> any TokenModel {
    switch node["type"]?.text ?? guess(node) {
    case "WordPiece": return try wordPiece(node)
    case "BPE": return try bytePairs(node)
    case "Unigram": return try unigram(node)
    case let other: throw .unsupported(file, what: "the model \(other ?? "without a type")")
    }
  }

  /// Files of old releases name no type.
  private func guess(_ node: JSONNode) -> String? {
    if node["merges"] != nil { return "BPE" }
    if node["vocab"]?.items != nil { return "Unigram" }
    return node["continuing_subword_prefix"] != nil ? "WordPiece" : nil
  }

  private func wordPiece(_ node: JSONNode) throws(TokenizerError) -> WordPieceModel {
    let vocabulary = try Self.vocabulary(node["vocab"], file: file)
    guard let unknown = vocabulary[scalars(node["unk_token"]?.text ?? "[UNK]")] else {
      throw .malformed(file, what: "its unknown token is not in the vocabulary")
    }
    return WordPieceModel(
      vocabulary: vocabulary, unknown: unknown,
      prefix: scalars(node["continuing_subword_prefix"]?.text ?? "##"),
      longestWord: min(1000, Int(node["max_input_chars_per_word"]?.index ?? 100)))
  }

  private func bytePairs(_ node: JSONNode) throws(TokenizerError) -> BytePairModel {
    let vocabulary = try Self.vocabulary(node["vocab"], file: file)
    guard let lines = node["merges"]?.items, lines.count <= Self.mostMerges else {
      throw .malformed(file, what: "it has no `merges`, or too many")
    }
    let prefix = scalars(node["continuing_subword_prefix"]?.value?.text ?? "")
    var pairs: [(left: [Unicode.Scalar], right: [Unicode.Scalar])] = []
    pairs.reserveCapacity(lines.count)
    for line in lines {
      // "a b", or since 0.20 ["a", "b"], for tokens with blanks in them.
      let parts =
        line.items?.compactMap { $0.text.map(scalars) }
        ?? line.text.map { $0.unicodeScalars.split(separator: " ", maxSplits: 1).map { Array($0) } } ?? []
      guard parts.count == 2 else { throw .malformed(file, what: "merge \(pairs.count) is no pair") }
      pairs.append((parts[0], parts[1]))
    }
    return BytePairModel(
      vocabulary: vocabulary, merges: try Self.merges(pairs, vocabulary, prefix: prefix.count, file: file),
      unknown: node["unk_token"]?.value?.text.flatMap { vocabulary[scalars($0)] },
      fusesUnknown: node["fuse_unk"]?.flag ?? false,
      bytes: node["byte_fallback"]?.flag == true ? Self.bytes(in: vocabulary) : [],
      prefix: prefix, suffix: scalars(node["end_of_word_suffix"]?.value?.text ?? ""),
      ignoresMerges: node["ignore_merges"]?.flag ?? false)
  }

  private func unigram(_ node: JSONNode) throws(TokenizerError) -> UnigramModel {
    guard let entries = node["vocab"]?.items, entries.count <= Self.mostTokens else {
      throw .malformed(file, what: "it has no `vocab`, or too large a one")
    }
    let special = Set(
      (root["added_tokens"]?.items ?? []).filter { $0["special"]?.flag == true }.compactMap { $0["id"]?.index })
    var pieces: [[Unicode.Scalar]: UnigramModel.Piece] = [:]
    var leastScore = 0.0
    for (index, entry) in entries.enumerated() {
      guard let pair = entry.items, pair.count == 2, let text = pair[0].text, let score = pair[1].double,
        text.unicodeScalars.count <= UnigramModel.longestPiece
      else { throw .malformed(file, what: "piece \(index) is none, or too long") }
      leastScore = min(leastScore, score)
      guard !special.contains(Int32(index)), !text.isEmpty else { continue }
      pieces[scalars(text)] = UnigramModel.Piece(token: Int32(index), score: score)
    }
    guard let unknown = node["unk_id"]?.index, Int(unknown) < entries.count else {
      throw .malformed(file, what: "its `unk_id` is no piece")
    }
    let bytes = node["byte_fallback"]?.flag == true ? Self.bytes(in: pieces.mapValues(\.token)) : []
    return UnigramModel(pieces: pieces, unknown: unknown, bytes: bytes, leastScore: leastScore)
  }

  // MARK: - Shared with CLIP's two files

  static func vocabulary(_ node: JSONNode?, file: URL) throws(TokenizerError) -> [[Unicode.Scalar]: Int32] {
    guard let members = node?.members, !members.isEmpty, members.count <= mostTokens else {
      throw .malformed(file, what: "it has no vocabulary, or too large a one")
    }
    var vocabulary: [[Unicode.Scalar]: Int32] = [:]
    vocabulary.reserveCapacity(members.count)
    for (text, node) in members {
      guard let index = node.index else { throw .malformed(file, what: "\"\(text.prefix(40))\" has no index") }
      vocabulary[Array(text.unicodeScalars)] = index
    }
    return vocabulary
  }

  /// - Parameter prefix: scalars that a right half loses when it is joined.
  static func merges(
    _ pairs: [(left: [Unicode.Scalar], right: [Unicode.Scalar])], _ vocabulary: [[Unicode.Scalar]: Int32], prefix: Int,
    file: URL
  ) throws(TokenizerError) -> [BytePairModel.Pair: BytePairModel.Merge] {
    var merges: [BytePairModel.Pair: BytePairModel.Merge] = [:]
    merges.reserveCapacity(pairs.count)
    for (rank, pair) in pairs.enumerated() {
      guard let left = vocabulary[pair.left], let right = vocabulary[pair.right],
        let token = vocabulary[pair.left + pair.right.dropFirst(prefix)]
      else { throw .malformed(file, what: "merge \(rank) joins what is not in the vocabulary") }
      merges[.init(left: left, right: right)] = .init(rank: Int32(clamping: rank), token: token)
    }
    return merges
  }

  /// The tokens of all 256 bytes; none where one lacks.
  static func bytes(in vocabulary: [[Unicode.Scalar]: Int32]) -> [Int32] {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    let bytes = (0..<256).compactMap { vocabulary[["<", "0", "x", digits[$0 >> 4], digits[$0 & 15], ">"]] }
    return bytes.count == 256 ? bytes : []
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
