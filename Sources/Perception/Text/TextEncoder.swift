public import Features
public import Foundation

/// Phrases to token states by MiniLM (all-MiniLM-L6-v2, int8 weights). Any number of tasks may call one encoder.
public final class TextEncoder: Sendable {
  /// Of a token state.
  public static let channels = 384

  private static let recipe = 2

  /// Changes with the network and with this code: the cache's key beside the phrase.
  public let version: String

  private let wordPiece: WordPiece
  private let model: InferenceModel

  /// - Parameters:
  ///   - models: the folder with `minilm.xml` and `vocab.txt`.
  ///   - compiled: `InferenceOptions.compiled`.
  public init(
    models: URL, concurrency: Int = ProcessInfo.processInfo.activeProcessorCount, compiled: URL? = nil
  ) throws(InferenceError) {
    wordPiece = try WordPiece(vocabulary: models.appendingPathComponent("vocab.txt"))
    model = try InferenceModel(
      contentsOf: models.appendingPathComponent("minilm.xml"),
      options: InferenceOptions(precision: .accurate, concurrency: concurrency, compiled: compiled))
    version = try Self.version(models: models)
  }

  /// `version` of an encoder with this network, without loading it.
  public static func version(models: URL) throws(InferenceError) -> String {
    try ModelVersion.of(["minilm"], in: models, recipe: recipe)
  }

  /// One result for each phrase, in order, to the bit the same whatever its neighbours: each is encoded alone, because the
  /// int8 network scales what it multiplies by the largest of a whole batch. A phrase without a word (empty, control
  /// characters) has no token and a mean of zeros.
  public func states(of phrases: [String]) throws(InferenceError) -> [PhraseStates] {
    let none = PhraseStates(
      tokens: Matrix(rows: 0, columns: Self.channels), mean: [Float](repeating: 0, count: Self.channels))
    var known: [[Int32]: PhraseStates] = [:]
    var states: [PhraseStates] = []
    for phrase in phrases {
      let tokens = wordPiece.tokens(of: phrase)
      if known[tokens] == nil { known[tokens] = tokens.count > 2 ? try encode(tokens) : none }
      states.append(known[tokens] ?? none)
    }
    return states
  }

  private func encode(_ tokens: [Int32]) throws(InferenceError) -> PhraseStates {
    let shape = [1, tokens.count]
    let outputs = try model.infer([
      "input_ids": Tensor(shape: shape, .int64(tokens.map(Int64.init))),
      "attention_mask": Tensor(shape: shape, .int64([Int64](repeating: 1, count: tokens.count))),
      "token_type_ids": Tensor(shape: shape, .int64([Int64](repeating: 0, count: tokens.count))),
    ])
    let values = try model.floats("last_hidden_state", of: outputs, count: tokens.count * Self.channels)
    // [CLS] and [SEP] are the first and the last.
    return Self.states(Array(values[Self.channels..<(tokens.count - 1) * Self.channels]))
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
