/// What an encoder that a user brought is asked, and what its answers are worth.
public struct EncoderQuestions: Sendable, Hashable {
  /// Of the encoder: the key of `PairInput.encoders`, and part of the channels' names.
  public let name: String
  public let book: PromptBook
  /// Nats that a cosine of 1 is worth.
  public let scale: Double
  /// Whether regions named to the operator come from its patches.
  public let points: Bool

  public init(name: String, book: PromptBook, scale: Double, points: Bool = false) {
    self.name = name
    self.book = book
    self.scale = scale
    self.points = points
  }
}
