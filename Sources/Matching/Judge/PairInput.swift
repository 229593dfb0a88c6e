public import Claims
public import Features

/// All that a judge may know of one pair.
public struct PairInput: Sendable {
  public let claims: [Claim]
  public let photo: PhotoFeatures
  /// Lines of print; `nil` where the photo was not read.
  public let print: [PrintedLine]?
  /// Covers `TextVectors.terms(of: claims)`, and the catalog's vocabulary.
  public let text: TextVectors
  /// What encoders that a user brought see of the photo and read in the prompts, by the encoder's name.
  public let encoders: [String: EncoderView]

  public init(
    claims: [Claim], photo: PhotoFeatures, print: [PrintedLine]?, text: TextVectors,
    encoders: [String: EncoderView] = [:]
  ) {
    self.claims = claims
    self.photo = photo
    self.print = print
    self.text = text
    self.encoders = encoders
  }
}
