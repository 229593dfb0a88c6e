import Features

/// The segments of a photo as regions, and the segment of any of its points.
struct SegmentRegions {
  let regions: [PhotoRegion]
  private let superpixels: Superpixels

  init(_ superpixels: Superpixels, foreground: ForegroundMask) {
    self.superpixels = superpixels
    let (width, height) = (superpixels.width, superpixels.height)
    var extents = [(x0: Int, y0: Int, x1: Int, y1: Int, count: Int, sum: Float)](
      repeating: (.max, .max, 0, 0, 0, 0), count: superpixels.segmentCount)
    for y in 0..<height {
      for x in 0..<width {
        let label = Int(superpixels.labels[y * width + x])
        let probability = foreground.value(
          x: (Float(x) + 0.5) / Float(width), y: (Float(y) + 0.5) / Float(height))
        extents[label].x0 = min(extents[label].x0, x)
        extents[label].y0 = min(extents[label].y0, y)
        extents[label].x1 = max(extents[label].x1, x + 1)
        extents[label].y1 = max(extents[label].y1, y + 1)
        extents[label].count += 1
        extents[label].sum += probability
      }
    }
    regions = extents.map { extent in
      PhotoRegion(
        source: .segment,
        rectangle: Region(
          x0: Float(extent.x0) / Float(width), y0: Float(extent.y0) / Float(height),
          x1: Float(extent.x1) / Float(width), y1: Float(extent.y1) / Float(height)),
        area: Float(extent.count) / Float(width * height),
        foreground: extent.sum / Float(max(1, extent.count)))
    }
  }

  /// `x` and `y` in fractions of the photo.
  func segment(x: Float, y: Float) -> Int {
    let column = min(superpixels.width - 1, Int(x * Float(superpixels.width)))
    let row = min(superpixels.height - 1, Int(y * Float(superpixels.height)))
    return Int(superpixels.labels[row * superpixels.width + column])
  }
}
