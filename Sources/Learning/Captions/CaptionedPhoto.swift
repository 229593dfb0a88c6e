/// A photo that several people described.
public struct CaptionedPhoto: Sendable, Hashable {
  /// Relative to the folder of the photos; never leads out of it.
  public let image: String
  /// "train", "val", "test"; MSCOCO's "restval" is "train".
  public let split: String
  public let captions: [String]

  public init(image: String, split: String, captions: [String]) {
    self.image = image
    self.split = split
    self.captions = captions
  }
}
