/// A phrase as the text encoder sees it: MiniLM token states, special tokens left out.
public struct PhraseStates: Sendable, Hashable {
  /// One row a token, [tokens, 384].
  public let tokens: Matrix
  /// Mean of the token states scaled to length 1, [384]; cosines between phrases are dot products of these.
  public let mean: [Float]

  public init(tokens: Matrix, mean: [Float]) {
    self.tokens = tokens
    self.mean = mean
  }

  /// Without the states of its tokens, which take several times the memory.
  public var meanAlone: PhraseStates { PhraseStates(tokens: Matrix(rows: 0, columns: tokens.columns), mean: mean) }
}
