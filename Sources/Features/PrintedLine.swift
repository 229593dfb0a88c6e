/// A line of print that was read on the photo.
public struct PrintedLine: Sendable, Codable, Hashable {
  public let text: String
  /// Mean probability of its characters, 0 to 1; lines under 0.5 are dropped at reading.
  public let confidence: Float
  public let rectangle: Region
  /// Mean foreground probability under it: print of the product, not of its neighbour on the shelf.
  public let foreground: Float

  public init(text: String, confidence: Float, rectangle: Region, foreground: Float) {
    self.text = text
    self.confidence = confidence
    self.rectangle = rectangle
    self.foreground = foreground
  }
}
