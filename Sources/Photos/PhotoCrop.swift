/// A part of the upright photo, in fractions of its width and height, origin top left.
public struct PhotoCrop: Sendable, Hashable {
  public let x0: Double
  public let y0: Double
  public let x1: Double
  public let y1: Double

  /// Corners are put in order and clamped to the photo; what is no number counts as the photo's edge.
  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    func fraction(_ value: Double, else edge: Double) -> Double { value.isNaN ? edge : min(max(value, 0), 1) }
    let (left, right) = (fraction(x0, else: 0), fraction(x1, else: 1))
    let (top, bottom) = (fraction(y0, else: 0), fraction(y1, else: 1))
    self.x0 = min(left, right)
    self.x1 = max(left, right)
    self.y0 = min(top, bottom)
    self.y1 = max(top, bottom)
  }

  public static let whole = PhotoCrop(x0: 0, y0: 0, x1: 1, y1: 1)

  /// The same part before the photo is turned upright.
  /// - Parameter orientation: EXIF's, 1 to 8.
  func stored(orientation: Int) -> PhotoCrop {
    switch orientation {
    case 2: PhotoCrop(x0: 1 - x1, y0: y0, x1: 1 - x0, y1: y1)
    case 3: PhotoCrop(x0: 1 - x1, y0: 1 - y1, x1: 1 - x0, y1: 1 - y0)
    case 4: PhotoCrop(x0: x0, y0: 1 - y1, x1: x1, y1: 1 - y0)
    case 5: PhotoCrop(x0: y0, y0: x0, x1: y1, y1: x1)
    case 6: PhotoCrop(x0: y0, y0: 1 - x1, x1: y1, y1: 1 - x0)
    case 7: PhotoCrop(x0: 1 - y1, y0: 1 - x1, x1: 1 - y0, y1: 1 - x0)
    case 8: PhotoCrop(x0: 1 - y1, y0: x0, x1: 1 - y0, y1: x1)
    default: self
    }
  }

  /// The pixels that it covers, to the nearest edge and at least one, inside a picture of `width` x `height`.
  func pixels(width: Int, height: Int) -> (left: Int, top: Int, width: Int, height: Int) {
    func range(_ from: Double, _ to: Double, of side: Int) -> (start: Int, length: Int) {
      let start = min(Int((from * Double(side)).rounded()), side - 1)
      let end = min(max(Int((to * Double(side)).rounded()), start + 1), side)
      return (start, end - start)
    }
    let (columns, rows) = (range(x0, x1, of: width), range(y0, y1, of: height))
    return (columns.start, rows.start, columns.length, rows.length)
  }
}
