/// The k-means of SLIC: seeds on a grid, each looking no further than one grid step around itself.
struct SLICClusters {
  private struct Centre {
    var colour: CIELAB
    var x: Float
    var y: Float
  }

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
    for index in distances.indices { distances[index] = .infinity }
    let (reachX, reachY) = (stepX.rounded(.up), stepY.rounded(.up))
    image.l.withUnsafeBufferPointer { l in
      image.a.withUnsafeBufferPointer { a in
        image.b.withUnsafeBufferPointer { b in
          for (label, centre) in centres.enumerated() {
            let columns = max(0, Int(centre.x - reachX))..<min(width, Int(centre.x + reachX) + 1)
            for row in max(0, Int(centre.y - reachY))..<min(height, Int(centre.y + reachY) + 1) {
              let dy = Float(row) - centre.y
              for column in columns {
                let at = row * width + column
                let (dl, da, db) = (l[at] - centre.colour.l, a[at] - centre.colour.a, b[at] - centre.colour.b)
                let dx = Float(column) - centre.x
                let distance = dl * dl + da * da + db * db + (dx * dx + dy * dy) * spatialWeight
                if distance < distances[at] {
                  distances[at] = distance
                  labels[at] = Int32(label)
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func update() {
    var sums = [(l: Float, a: Float, b: Float, x: Int, y: Int, count: Int)](
      repeating: (0, 0, 0, 0, 0, 0), count: centres.count)
    for row in 0..<image.height {
      for column in 0..<image.width {
        let at = row * image.width + column
        let label = Int(labels[at])
        sums[label].l += image.l[at]
        sums[label].a += image.a[at]
        sums[label].b += image.b[at]
        sums[label].x += column
        sums[label].y += row
        sums[label].count += 1
      }
    }
    for (label, sum) in sums.enumerated() where sum.count > 0 {
      let count = Float(sum.count)
      centres[label] = Centre(
        colour: CIELAB(l: sum.l / count, a: sum.a / count, b: sum.b / count),
        x: Float(sum.x) / count, y: Float(sum.y) / count)
    }
  }
}
