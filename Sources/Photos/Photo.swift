/// A decoded photo: upright, sRGB, alpha laid over white.
public struct Photo: Sendable, Hashable {
  public let width: Int
  public let height: Int
  /// `height` rows of `width` pixels, 3 bytes each: red, green, blue.
  public var pixels: [UInt8]
  /// The size of the upright photo in its file, before shrinking and cropping.
  public let originalWidth: Int
  public let originalHeight: Int

  /// - Precondition: `pixels.count == 3 * width * height`, both sides at least 1.
  public init(width: Int, height: Int, pixels: [UInt8], originalWidth: Int? = nil, originalHeight: Int? = nil) {
    precondition(width > 0 && height > 0 && pixels.count == 3 * width * height, "a photo is 3 bytes a pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
    self.originalWidth = originalWidth ?? width
    self.originalHeight = originalHeight ?? height
  }

  /// Red, green and blue of one pixel, counted from the top left.
  public subscript(x: Int, y: Int) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let at = 3 * (y * width + x)
    return (pixels[at], pixels[at + 1], pixels[at + 2])
  }
}
