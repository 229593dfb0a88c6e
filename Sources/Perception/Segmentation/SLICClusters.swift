/// The k-means of SLIC: seeds on a grid, each looking no further than one grid step around itself.
struct SLICClusters {
  private struct Centre {
    var colour: CIELAB
    var x: Float
    var y: Float
  }

  private static let eight = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7)

  private let image: LabImage
  private let stepX: Float
  private let stepY: Float
  private let spatialWeight: Float
  private var centres: [Centre] = []
  private var distances: [Float]
  private(set) var labels: [Int32]

  var count: Int { centres.count }

  init(of image: LabImage, asked: Int, compactness: Float) {
    self.image = image
    let (width, height) = (image.width, image.height)
    let ratio = Float(width) / Float(height)
    let columns = min(width, max(1, Int((Float(max(1, asked)) * ratio).squareRoot().rounded())))
    let rows = min(height, max(1, Int((Float(max(1, asked)) / Float(columns)).rounded())))
    let (stepX, stepY) = (Float(width) / Float(columns), Float(height) / Float(rows))
    self.stepX = stepX
    self.stepY = stepY
    let step = (stepX * stepY).squareRoot()
    spatialWeight = (compactness / step) * (compactness / step)
    distances = [Float](repeating: 0, count: image.count)
    labels = (0..<image.count).map { index in
      let column = min(columns - 1, Int(Float(index % width) / stepX))
      let row = min(rows - 1, Int(Float(index / width) / stepY))
      return Int32(row * columns + column)
    }
    for row in 0..<rows {
      for column in 0..<columns {
        centres.append(seed(x: Int((Float(column) + 0.5) * stepX), y: Int((Float(row) + 0.5) * stepY)))
      }
    }
  }

  /// The pixel of the lowest gradient around (x, y), so that no seed sits on an edge or on a speck.
  private func seed(x: Int, y: Int) -> Centre {
    let (width, height) = (image.width, image.height)
    var best = (gradient: Float.infinity, x: min(width - 1, x), y: min(height - 1, y))
    if width > 4 && height > 4 {
      for row in max(1, y - 1)...max(1, min(height - 2, y + 1)) {
        for column in max(1, x - 1)...max(1, min(width - 2, x + 1)) {
          let at = row * width + column
          let gradient =
            image.colour(at: at - 1).squaredDistance(to: image.colour(at: at + 1))
            + image.colour(at: at - width).squaredDistance(to: image.colour(at: at + width))
          if gradient < best.gradient { best = (gradient, column, row) }
        }
      }
    }
    return Centre(colour: image.colour(at: best.y * width + best.x), x: Float(best.x), y: Float(best.y))
  }

  /// One round of assignment and update.
  /// - Returns: whether any pixel changed its cluster.
  mutating func refine() -> Bool {
    let before = labels
    assign()
    update()
    return labels != before
  }

  private mutating func assign() {
    let (width, height) = (image.width, image.height)
    let (reachX, reachY) = (stepX.rounded(.up), stepY.rounded(.up))
    distances.withUnsafeMutableBufferPointer { distances in
      labels.withUnsafeMutableBufferPointer { labels in
        image.withPlanes { l, a, b in
          distances.update(repeating: .infinity)
          for (label, centre) in centres.enumerated() {
            let columns = max(0, Int(centre.x - reachX))..<min(width, Int(centre.x + reachX) + 1)
            for row in max(0, Int(centre.y - reachY))..<min(height, Int(centre.y + reachY) + 1) {
              let dy = Float(row) - centre.y
              // Eight pixels at a time, then those that are left, one at a time.
              var column = columns.lowerBound
              while column + 8 <= columns.upperBound {
                let at = row * width + column
                let dl = SIMD8(l, at) - centre.colour.l
                let da = SIMD8(a, at) - centre.colour.a
                let db = SIMD8(b, at) - centre.colour.b
                let dx = Self.eight + Float(column) - centre.x
                let distance = dl * dl + da * da + db * db + (dx * dx + dy * dy) * spatialWeight
                let before = SIMD8(UnsafeBufferPointer(distances), at)
                let isNearer = distance .< before
                before.replacing(with: distance, where: isNearer).store(in: distances, at)
                SIMD8(UnsafeBufferPointer(labels), at).replacing(with: Int32(label), where: isNearer).store(
                  in: labels, at)
                column += 8
              }
              while column < columns.upperBound {
                let at = row * width + column
                let (dl, da, db) = (l[at] - centre.colour.l, a[at] - centre.colour.a, b[at] - centre.colour.b)
                let dx = Float(column) - centre.x
                let distance = dl * dl + da * da + db * db + (dx * dx + dy * dy) * spatialWeight
                if distance < distances[at] {
                  distances[at] = distance
                  labels[at] = Int32(label)
                }
                column += 1
              }
            }
          }
        }
      }
    }
  }

  private mutating func update() {
    var sums = [Sum](repeating: Sum(), count: centres.count)
    sums.withUnsafeMutableBufferPointer { sums in
      labels.withUnsafeBufferPointer { labels in
        image.withPlanes { l, a, b in
          for row in 0..<image.height {
            for column in 0..<image.width {
              let at = row * image.width + column
              let label = Int(labels[at])
              sums[label].l += l[at]
              sums[label].a += a[at]
              sums[label].b += b[at]
              sums[label].x += column
              sums[label].y += row
              sums[label].count += 1
            }
          }
        }
      }
    }
    for (label, sum) in sums.enumerated() where sum.count > 0 {
      let count = Float(sum.count)
      centres[label] = Centre(
        colour: CIELAB(l: sum.l / count, a: sum.a / count, b: sum.b / count),
        x: Float(sum.x) / count, y: Float(sum.y) / count)
    }
  }

  private struct Sum {
    var (l, a, b): (Float, Float, Float) = (0, 0, 0)
    var (x, y, count) = (0, 0, 0)
  }
}

extension SIMD8 {
  fileprivate init(_ numbers: UnsafeBufferPointer<Scalar>, _ start: Int) {
    self = UnsafeRawBufferPointer(numbers).loadUnaligned(
      fromByteOffset: start * MemoryLayout<Scalar>.stride, as: Self.self)
  }

  fileprivate func store(in numbers: UnsafeMutableBufferPointer<Scalar>, _ start: Int) {
    UnsafeMutableRawBufferPointer(numbers).storeBytes(
      of: self, toByteOffset: start * MemoryLayout<Scalar>.stride, as: Self.self)
  }
}
