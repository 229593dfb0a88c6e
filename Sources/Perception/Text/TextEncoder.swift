public import Features
public import Foundation

/// Phrases to token states by MiniLM (all-MiniLM-L6-v2, int8 weights). Any number of tasks may call one encoder.
public final class TextEncoder: Sendable {
  /// Of a token state.
  public static let channels = 384

  private static let recipe = 1
  private static let batch = 32

  /// Changes with the network and with this code: the cache's key beside the phrase.
  public let version: String

  private let wordPiece: WordPiece
  private let model: InferenceModel

  /// - Parameter models: the folder with `minilm.xml` and `vocab.txt`.
  public init(
    models: URL, concurrency: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws(InferenceError) {
    wordPiece = try WordPiece(vocabulary: models.appendingPathComponent("vocab.txt"))
    model = try InferenceModel(
      contentsOf: models.appendingPathComponent("minilm.xml"),
      options: InferenceOptions(precision: .accurate, concurrency: concurrency))
    version = try ModelVersion.of(["minilm"], in: models, recipe: Self.recipe)
  }

  /// One result for each phrase, in order, the same whatever its neighbours: batches are made of phrases of one length,
  /// so that nothing is padded. A phrase without a word (empty, control characters) has no token and a mean of zeros.
  public func states(of phrases: [String]) throws(InferenceError) -> [PhraseStates] {
    // Equal phrases are encoded once; batches are formed in the order in which phrases came.
    var indices: [[Int32]: [Int]] = [:]
    var groups: [Int: [[Int32]]] = [:]
    for (index, phrase) in phrases.enumerated() {
      let tokens = wordPiece.tokens(of: phrase)
      if indices[tokens] == nil { groups[tokens.count, default: []].append(tokens) }
      indices[tokens, default: []].append(index)
    }
    let none = PhraseStates(
      tokens: Matrix(rows: 0, columns: Self.channels), mean: [Float](repeating: 0, count: Self.channels))
    var states = [PhraseStates](repeating: none, count: phrases.count)
    for (length, group) in groups.sorted(by: { $0.key < $1.key }) where length > 2 {
      for start in stride(from: 0, to: group.count, by: Self.batch) {
        let batch = Array(group[start..<min(group.count, start + Self.batch)])
        for (tokens, result) in zip(batch, try encode(batch, length: length)) {
          for index in indices[tokens, default: []] { states[index] = result }
        }
      }
    }
    return states
  }

  private func encode(_ batch: [[Int32]], length: Int) throws(InferenceError) -> [PhraseStates] {
    let shape = [batch.count, length]
    let count = batch.count * length
    let outputs = try model.infer([
      "input_ids": Tensor(shape: shape, .int64(batch.flatMap { $0.map(Int64.init) })),
      "attention_mask": Tensor(shape: shape, .int64([Int64](repeating: 1, count: count))),
      "token_type_ids": Tensor(shape: shape, .int64([Int64](repeating: 0, count: count))),
    ])
    let values = try model.floats("last_hidden_state", of: outputs, count: count * Self.channels)
    return batch.indices.map { phrase in
      // [CLS] and [SEP] are the first and the last of each phrase.
      let start = (phrase * length + 1) * Self.channels
      let tokens = Array(values[start..<start + (length - 2) * Self.channels])
      return Self.states(tokens)
    }
  }

  private static func states(_ tokens: [Float]) -> PhraseStates {
    let rows = tokens.count / channels
    var mean = [Float](repeating: 0, count: channels)
    for (index, value) in tokens.enumerated() { mean[index % channels] += value }
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { mean = mean.map { $0 / length } }
    return PhraseStates(tokens: Matrix(rows: rows, columns: channels, values: tokens), mean: mean)
  }
}
