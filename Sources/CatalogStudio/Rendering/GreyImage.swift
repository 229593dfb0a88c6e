/// One byte a pixel, row by row from the top.
public struct GreyImage: Sendable, Hashable {
  public let width: Int
  public let height: Int
  public let pixels: [UInt8]

  public init(width: Int, height: Int, pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  struct Extent: Sendable, Hashable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
    var count: Int
  }

  /// The smallest rectangle around every grey value that occurs.
  func extents() -> [UInt8: Extent] {
    var found: [UInt8: Extent] = [:]
    for y in 0..<height {
      for x in 0..<width {
        let grey = pixels[y * width + x]
        if grey == 0 { continue }
        if var extent = found[grey] {
          extent.left = min(extent.left, x)
          extent.right = max(extent.right, x)
          extent.bottom = y
          extent.count += 1
          found[grey] = extent
        } else {
          found[grey] = Extent(left: x, top: y, right: x, bottom: y, count: 1)
        }
      }
    }
    return found
  }
}
