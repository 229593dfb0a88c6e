public import Claims

/// What a head was asked of one claim: the photo, the claim's word and its rivals, as vectors.
public struct HeadQuestion: Sendable, Hashable {
  public let facet: Facet
  /// Under which its margin goes into the calibration: "self.kind.seen".
  public let channel: String
  /// Under the model's projection.
  public let photo: [Float]
  public let word: [Float]
  public let rivals: [[Float]]
  /// Scores without a residual, in nats.
  public let score: Double
  public let rivalScores: [Double]

  public init(
    facet: Facet, channel: String, photo: [Float], word: [Float], rivals: [[Float]], score: Double,
    rivalScores: [Double]
  ) {
    self.facet = facet
    self.channel = channel
    self.photo = photo
    self.word = word
    self.rivals = rivals
    self.score = score
    self.rivalScores = rivalScores
  }
}
