import Features
import Foundation
import Prose

/// The half of an encoder that reads texts.
struct TextTower: Sendable {
  private let encoder: String
  private let text: EncoderDescription.Text
  private let tokenizer: any Tokenizer
  private let model: InferenceModel

  init(
    _ text: EncoderDescription.Text, of description: EncoderDescription, folder: URL, concurrency: Int
  ) throws(EncoderError) {
    encoder = description.name
    self.text = text
    tokenizer = try Self.tokenizer(text.tokenizer, of: encoder, folder: folder)
    model = try EncoderNetwork.load(
      text.file, of: description, in: folder,
      options: InferenceOptions(precision: .accurate, concurrency: concurrency))
    let given = [text.ids, text.mask, text.types].compactMap { $0 }
    guard Set(model.inputs) == Set(given) else {
      throw .unfit(
        encoder: encoder,
        what:
          "\(text.file) has the inputs \(model.inputs.joined(separator: ", ")), not \(given.joined(separator: ", "))")
    }
    try EncoderNetwork.check(model, has: [text.embedding.name, text.tokens?.name].compactMap { $0 }, of: description)
  }

  private static func tokenizer(
    _ description: EncoderDescription.TokenizerDescription, of encoder: String, folder: URL
  ) throws(EncoderError) -> any Tokenizer {
    func place(_ file: String) -> URL { folder.appendingPathComponent(file) }
    do {
      switch description {
      case .wordPiece(let file): return try WordPiece(vocabulary: place(file))
      case .clip(let vocabulary, let merges):
        return try CLIPTokenizer.read(vocabulary: place(vocabulary), merges: place(merges))
      case .json(let file): return try HuggingFaceTokenizer.read(place(file))
      case .sentencePiece(let file, let start, let end):
        return try SentencePieceTokenizer(place(file), start: start, end: end)
      }
    } catch {
      throw .unfit(encoder: encoder, what: "\(error)")
    }
  }

  /// - Returns: one result a text, in order: the embedding as `mean`, of length 1, and token states where the file shows
  ///   them. A text without a token (some tokenizers give nothing for nothing) is a vector of zeros.
  func encode(_ texts: [String]) throws(EncoderError) -> [PhraseStates] {
    let tokens = texts.map { tokenizer.tokens(of: text.lowercases ? $0.lowercased() : $0, limit: text.length) }
    var states = [PhraseStates?](repeating: nil, count: texts.count)
    // Without padding only texts of one length go together.
    let groups = Dictionary(grouping: tokens.indices.filter { !tokens[$0].isEmpty }) {
      text.isPadded ? text.length : tokens[$0].count
    }
    var size = 0
    for (length, group) in groups.sorted(by: { $0.key < $1.key }) {
      for start in stride(from: 0, to: group.count, by: text.batch) {
        let batch = group[start..<min(group.count, start + text.batch)]
        for (index, result) in zip(batch, try encode(batch.map { tokens[$0] }, length: length)) {
          states[index] = result
          size = result.mean.count
        }
      }
    }
    let none = PhraseStates(tokens: Matrix(rows: 0, columns: size), mean: [Float](repeating: 0, count: size))
    return states.map { $0 ?? none }
  }

  private func encode(_ batch: [[Int32]], length: Int) throws(EncoderError) -> [PhraseStates] {
    let shape = [batch.count, length]
    func tensor(_ value: ([Int32], Int) -> Int32) -> Tensor {
      let values = batch.flatMap { tokens in (0..<length).map { value(tokens, $0) } }
      return Tensor(shape: shape, text.takesInt32 ? .int32(values) : .int64(values.map(Int64.init)))
    }
    var inputs = [text.ids: tensor { $1 < $0.count ? $0[$1] : text.pad }]
    if let mask = text.mask { inputs[mask] = tensor { $1 < $0.count ? 1 : 0 } }
    if let types = text.types { inputs[types] = tensor { _, _ in 0 } }
    let outputs = try EncoderNetwork.infer(model, inputs, encoder: encoder)
    var states: [PhraseStates] = []
    for (item, tokens) in batch.enumerated() {
      guard let tensor = outputs[text.embedding.name], tensor.shape.first == batch.count,
        let mean = StatePooling.vector(tensor, item: item, pooling: text.embedding.pooling, count: tokens.count)
      else {
        throw .unfit(
          encoder: encoder,
          what: "`\(text.embedding.name)` \(outputs[text.embedding.name]?.shape ?? []) gives no vector for each of "
            + "\(batch.count.counted("text")) by pooling \(text.embedding.pooling.rawValue)")
      }
      states.append(PhraseStates(tokens: try tokenStates(outputs, item, tokens.count, size: mean.count), mean: mean))
    }
    return states
  }

  private func tokenStates(
    _ outputs: [String: Tensor], _ item: Int, _ count: Int, size: Int
  ) throws(EncoderError) -> Matrix {
    guard let description = text.tokens else { return Matrix(rows: 0, columns: size) }
    let range = min(description.skipFirst, count)..<max(description.skipFirst, count - description.skipLast)
    guard range.upperBound <= count else { return Matrix(rows: 0, columns: size) }
    guard let tensor = outputs[description.name], let states = StatePooling.states(tensor, item: item, range: range),
      states.columns == size
    else {
      throw .unfit(
        encoder: encoder,
        what:
          "`\(description.name)` \(outputs[description.name]?.shape ?? []) gives no \(count) states of the size \(size)"
      )
    }
    return states
  }
}
