public import Features
import Foundation
import Matching

/// What tells whether two files hold the same picture: a perceptual hash, and the direction of the encoder's features.
public struct PhotoFingerprint: Sendable, Hashable {
  private static let side = 8

  /// Difference hash (dHash) of the foreground's rectangle: for 8 rows of 9 cells, whether each is lighter than its left
  /// neighbour. Cut to the foreground, so that another margin or background changes nothing.
  public let hash: UInt64
  /// Foreground-weighted mean of the square roots of the grid's states, of length 1, [1280].
  public let direction: [Float]

  public init(_ photo: PhotoFeatures) {
    hash = Self.hash(photo.lattice)
    direction = Self.direction(photo)
  }

  package init(hash: UInt64, direction: [Float]) {
    self.hash = hash
    self.direction = direction
  }

  private static func hash(_ lattice: Lattice) -> UInt64 {
    let foreground = (0..<lattice.count).filter { lattice.foreground[$0] >= 128 }
    let box = lattice.rectangle(around: foreground)
    func lightness(_ column: Int, _ row: Int) -> Float {
      let columns = range(column, of: side + 1, from: box.x0, to: box.x1, samples: lattice.columns)
      let rows = range(row, of: side, from: box.y0, to: box.y1, samples: lattice.rows)
      var sum: Float = 0
      for y in rows { for x in columns { sum += Float(lattice.lab[y * lattice.columns + x].l) } }
      return sum / Float(rows.count * columns.count)
    }
    var hash: UInt64 = 0
    for row in 0..<side {
      let values = (0...side).map { lightness($0, row) }
      for column in 0..<side { hash = hash << 1 | (values[column + 1] > values[column] ? 1 : 0) }
    }
    return hash
  }

  /// The samples of one of `parts` equal pieces, at least one.
  private static func range(_ index: Int, of parts: Int, from start: Float, to end: Float, samples: Int) -> Range<Int> {
    let width = (end - start) / Float(parts)
    let first = min(samples - 1, max(0, Int((start + Float(index) * width) * Float(samples))))
    let last = min(samples, max(first + 1, Int((start + Float(index + 1) * width) * Float(samples))))
    return first..<last
  }

  private static func direction(_ photo: PhotoFeatures) -> [Float] {
    let grid = photo.grid
    var mean = [Float](repeating: 0, count: grid.columns)
    for cell in 0..<min(grid.rows, photo.regions.count) {
      let region = photo.regions[cell]
      // What the square of the letterbox has beside the photo has no area.
      let weight = (region.foreground + 0.001) * region.area
      for (column, value) in grid.row(cell).enumerated() { mean[column] += weight * max(0, value).squareRoot() }
    }
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? mean.map { $0 / length } : mean
  }
}
