public import Features

/// How likely each point of a photo belongs to what stands out in it.
public struct ForegroundMask: Sendable {
  /// The mask's own size; it covers the whole photo, squeezed.
  public let width: Int
  public let height: Int
  /// 0 to 1, row by row; 1 everywhere where nothing stands out.
  public let probability: [Float]
  /// The largest probability that the network gave anywhere.
  public let saliency: Float
  /// Sums over all that lies above and left of each corner, (width + 1) x (height + 1).
  private let sums: [Float]

  /// - Parameter raw: the network's output, `width * height` numbers.
  public init(raw: [Float], width: Int, height: Int) {
    precondition(width > 0 && height > 0 && raw.count == width * height)
    self.width = width
    self.height = height
    saliency = raw.max() ?? 0
    let probability = saliency < 0.5 ? [Float](repeating: 1, count: raw.count) : raw.map { min(1, max(0, $0)) }
    self.probability = probability
    var sums = [Float](repeating: 0, count: (width + 1) * (height + 1))
    for y in 0..<height {
      var row: Float = 0
      for x in 0..<width {
        row += probability[y * width + x]
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row
      }
    }
    self.sums = sums
  }

  /// Under half a probability everywhere nothing stands out (crates of fruit, patterns): the photo is its own foreground.
  public var isWhole: Bool { saliency < 0.5 }

  /// Interpolated between the centres of the mask's points; `x` and `y` in fractions of the photo.
  public func value(x: Float, y: Float) -> Float {
    let (column, right, across) = Self.neighbours(x, width)
    let (row, below, down) = Self.neighbours(y, height)
    let upper = probability[row * width + column] * (1 - across) + probability[row * width + right] * across
    let lower = probability[below * width + column] * (1 - across) + probability[below * width + right] * across
    return upper * (1 - down) + lower * down
  }

  /// Exact mean over a rectangle of the photo, parts of the mask's points included; 0 for an empty rectangle.
  public func mean(over region: Region) -> Float {
    let (x0, x1) = (region.x0 * Float(width), region.x1 * Float(width))
    let (y0, y1) = (region.y0 * Float(height), region.y1 * Float(height))
    let area = (x1 - x0) * (y1 - y0)
    guard x1 > x0, y1 > y0, area > 0 else { return 0 }
    return min(1, max(0, (sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0)) / area))
  }

  private static func neighbours(_ fraction: Float, _ count: Int) -> (Int, Int, Float) {
    let place = min(Float(count - 1), max(0, fraction * Float(count) - 0.5))
    let first = Int(place)
    return (first, min(count - 1, first + 1), place - Float(first))
  }

  /// The sum above and left of a point; between corners the sums are bilinear, so that this is exact.
  private func sum(_ x: Float, _ y: Float) -> Float {
    let column = min(width - 1, max(0, Int(x)))
    let row = min(height - 1, max(0, Int(y)))
    let (across, down) = (x - Float(column), y - Float(row))
    let at = row * (width + 1) + column
    let upper = sums[at] * (1 - across) + sums[at + 1] * across
    let lower = sums[at + width + 1] * (1 - across) + sums[at + width + 2] * across
    return upper * (1 - down) + lower * down
  }
}
