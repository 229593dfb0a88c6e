/// The last step of a tokenizer: one pre-token to indices into its vocabulary.
protocol TokenModel: Sendable {
  func tokens(of word: [Unicode.Scalar]) -> [Int32]
}
