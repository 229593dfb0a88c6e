import Photos

/// An RGB8 picture at one of the encoders' sizes.
struct Raster: Sendable {
  let width: Int
  let height: Int
  /// Row by row, three bytes a pixel.
  let pixels: [UInt8]

  init(width: Int, height: Int, pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The photo squeezed or stretched to a size, without aliasing.
  init(_ photo: Photo, width: Int, height: Int, filter: Resampling.Filter = .triangle) {
    let across = Resampling(from: photo.width, to: width, filter: filter)
    let down = Resampling(from: photo.height, to: height, filter: filter)
    // Only the rows and columns are filtered, one axis after the other: 2 x taps products a sample.
    let wide = Self.filterRows(photo.pixels, rows: photo.height, stride: photo.width * 3, across)
    self.init(width: width, height: height, pixels: Self.filterColumns(wide, stride: width * 3, down))
  }

  /// The photo with its longer side brought down to `longestSide`, never enlarged.
  init(_ photo: Photo, longestSide: Int) {
    let (width, height) = Self.fitted(photo, longestSide: min(longestSide, max(photo.width, photo.height)))
    self.init(photo, width: width, height: height)
  }

  static func fitted(_ photo: Photo, longestSide: Int) -> (width: Int, height: Int) {
    let scale = Double(longestSide) / Double(max(photo.width, photo.height))
    return (
      max(1, Int((Double(photo.width) * scale).rounded())), max(1, Int((Double(photo.height) * scale).rounded()))
    )
  }

  private static func filterRows(_ pixels: [UInt8], rows: Int, stride: Int, _ filter: Resampling) -> [Float] {
    let columns = filter.starts.count
    return [Float](unsafeUninitializedCapacity: rows * columns * 3) { out, count in
      pixels.withUnsafeBufferPointer { source in
        filter.weights.withUnsafeBufferPointer { weights in
          for row in 0..<rows {
            for column in 0..<columns {
              var at = row * stride + filter.starts[column] * 3
              var (red, green, blue): (Float, Float, Float) = (0, 0, 0)
              for tap in column * filter.tapCount..<(column + 1) * filter.tapCount {
                red += weights[tap] * Float(source[at])
                green += weights[tap] * Float(source[at + 1])
                blue += weights[tap] * Float(source[at + 2])
                at += 3
              }
              let target = (row * columns + column) * 3
              out[target] = red
              out[target + 1] = green
              out[target + 2] = blue
            }
          }
        }
      }
      count = rows * columns * 3
    }
  }

  private static func filterColumns(_ values: [Float], stride: Int, _ filter: Resampling) -> [UInt8] {
    var sums = [Float](repeating: 0, count: stride)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(filter.starts.count * stride)
    for (row, start) in filter.starts.enumerated() {
      for index in 0..<stride { sums[index] = 0.5 }
      for tap in 0..<filter.tapCount {
        let weight = filter.weights[row * filter.tapCount + tap]
        if weight == 0 { continue }
        values.withUnsafeBufferPointer { source in
          let base = (start + tap) * stride
          for index in 0..<stride { sums[index] += weight * source[base + index] }
        }
      }
      for sum in sums { pixels.append(UInt8(max(0, min(255, sum)))) }
    }
    return pixels
  }
}
