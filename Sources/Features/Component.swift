/// One connected piece of the foreground.
public struct Component: Sendable, Codable, Hashable {
  public let rectangle: Region
  /// Share of the photo.
  public let area: Float

  public init(rectangle: Region, area: Float) {
    self.rectangle = rectangle
    self.area = area
  }
}
