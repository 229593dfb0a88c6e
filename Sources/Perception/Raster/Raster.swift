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

  /// A picture on a square of one grey, into which it has to fit.
  init(_ picture: Raster, left: Int, top: Int, inSquare side: Int, of grey: UInt8) {
    var pixels = [UInt8](repeating: grey, count: side * side * 3)
    let length = picture.width * 3
    pixels.withUnsafeMutableBytes { pixels in
      picture.pixels.withUnsafeBytes { source in
        for row in 0..<picture.height {
          let start = ((row + top) * side + left) * 3
          UnsafeMutableRawBufferPointer(rebasing: pixels[start..<start + length])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[row * length..<(row + 1) * length]))
        }
      }
    }
    self.init(width: side, height: side, pixels: pixels)
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
    let rows = filter.starts.count
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: stride) { sums in
      [UInt8](unsafeUninitializedCapacity: rows * stride) { pixels, count in
        values.withUnsafeBufferPointer { source in
          for row in 0..<rows {
            sums.initialize(repeating: 0.5)
            for tap in 0..<filter.tapCount {
              let weight = filter.weights[row * filter.tapCount + tap]
              if weight == 0 { continue }
              let base = (filter.starts[row] + tap) * stride
              for index in 0..<stride { sums[index] += weight * source[base + index] }
            }
            for index in 0..<stride { pixels[row * stride + index] = UInt8(max(0, min(255, sums[index]))) }
          }
        }
        count = rows * stride
      }
    }
  }
}
