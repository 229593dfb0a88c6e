public import Features

/// One photo and its catalog's prompts as an encoder sees them.
public struct EncoderView: Sendable {
  public let photo: EncodedPhoto
  /// By prompt: the embedding as `mean`, token states where the encoder shows them.
  public let prompts: TextVectors

  public init(photo: EncodedPhoto, prompts: TextVectors) {
    self.photo = photo
    self.prompts = prompts
  }
}
