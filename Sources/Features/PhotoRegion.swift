/// A piece of a photo that a phrase can attend to.
public struct PhotoRegion: Sendable, Codable, Hashable {
  public enum Source: String, Sendable, Codable, Hashable { case cell, segment }

  public let source: Source
  /// Its bounding rectangle in the photo (cells: the part of the cell that lies inside the photo).
  public let rectangle: Region
  /// Share of the photo that it covers.
  public let area: Float
  /// Mean foreground probability over it.
  public let foreground: Float

  public init(source: Source, rectangle: Region, area: Float, foreground: Float) {
    self.source = source
    self.rectangle = rectangle
    self.area = area
    self.foreground = foreground
  }
}
