/// A rectangle of a photo, in fractions of its upright width and height, origin top left.
public struct Region: Sendable, Codable, Hashable {
  public let x0: Float
  public let y0: Float
  public let x1: Float
  public let y1: Float

  public init(x0: Float, y0: Float, x1: Float, y1: Float) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  public static let whole = Region(x0: 0, y0: 0, x1: 1, y1: 1)

  public var width: Float { x1 - x0 }
  public var height: Float { y1 - y0 }
  public var area: Float { max(0, width) * max(0, height) }
  public var centre: (x: Float, y: Float) { ((x0 + x1) / 2, (y0 + y1) / 2) }

  public func contains(x: Float, y: Float) -> Bool { x >= x0 && x <= x1 && y >= y0 && y <= y1 }

  /// Intersection over union, 0 where they do not touch.
  public func iou(_ other: Region) -> Float {
    let width = max(0, min(x1, other.x1) - max(x0, other.x0))
    let height = max(0, min(y1, other.y1) - max(y0, other.y0))
    let shared = width * height
    let union = area + other.area - shared
    return union > 0 ? shared / union : 0
  }
}
