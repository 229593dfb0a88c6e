/// A picture as a terminal's graphics protocol takes it.
public struct PixelImage: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// A PNG file in base64.
    case png(String)
    /// A whole sixel sequence.
    case sixels([UInt8])
  }

  /// From 1 to 255, so that a terminal's colour number can name it; used again after 255 pictures.
  public let number: Int
  public let columns: Int
  public let rows: Int
  public let content: Content

  public init(number: Int, columns: Int, rows: Int, content: Content) {
    self.number = number
    self.columns = columns
    self.rows = rows
    self.content = content
  }
}

/// A picture and the cells that it covers.
public struct PlacedImage: Sendable, Hashable {
  public let image: PixelImage
  public let frame: Rect

  public init(image: PixelImage, frame: Rect) {
    self.image = image
    self.frame = frame
  }
}
