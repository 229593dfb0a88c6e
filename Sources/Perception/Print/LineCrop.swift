import Photos

/// A line of print cut out of the photo, 48 pixels high, its text running to the right.
struct LineCrop {
  static let height = 48
  /// Lines are padded to multiples of this: each new width costs the network 10 ms once.
  static let widthStep = 64
  /// Longer lines (40 times as long as high) are squeezed.
  static let widest = 1920

  /// RGB, row by row, `paddedWidth` x 48, mid-grey right of the line.
  let pixels: [UInt8]
  let paddedWidth: Int

  /// How a line of text may lie in its rectangle, in quarter turns clockwise.
  enum Turn: Int {
    case none, quarter, half, threeQuarters

    var reversed: Turn { Turn(rawValue: (rawValue + 2) % 4) ?? .none }
  }

  /// Straight from the photo, bilinear, its border repeated; where the photo is finer than the crop, the mean of
  /// several samples a pixel.
  init(_ rectangle: TurnedRectangle, of photo: Photo, turn: Turn) {
    let (along, across, width, height): (SIMD2<Float>, SIMD2<Float>, Float, Float) =
      switch turn {
      case .none: (rectangle.along, rectangle.across, rectangle.width, rectangle.height)
      case .quarter: (rectangle.across, -rectangle.along, rectangle.height, rectangle.width)
      case .half: (-rectangle.along, -rectangle.across, rectangle.width, rectangle.height)
      case .threeQuarters: (-rectangle.across, rectangle.along, rectangle.height, rectangle.width)
      }
    let lineHeight = max(height, 1)
    let lineWidth = min(Self.widest, max(1, Int((Float(Self.height) * width / lineHeight).rounded(.up))))
    let rowLength = max(1, (lineWidth + Self.widthStep - 1) / Self.widthStep) * Self.widthStep
    let corner = rectangle.centre - along * (width / 2) - across * (height / 2)
    let samples = min(8, max(1, Int((lineHeight / Float(Self.height)).rounded())))
    let stepX = along * (width / Float(lineWidth * samples))
    let stepY = across * (height / Float(Self.height * samples))

    var bytes = [UInt8](repeating: 128, count: rowLength * Self.height * 3)
    photo.pixels.withUnsafeBufferPointer { source in
      for y in 0..<Self.height {
        for x in 0..<lineWidth {
          var sum = SIMD3<Float>.zero
          for subY in 0..<samples {
            for subX in 0..<samples {
              let place =
                corner + stepX * (Float(x * samples + subX) + 0.5) + stepY * (Float(y * samples + subY) + 0.5)
              sum += Self.colour(at: place, source, photo.width, photo.height)
            }
          }
          let mean = sum / Float(samples * samples) + 0.5
          let at = (y * rowLength + x) * 3
          (bytes[at], bytes[at + 1], bytes[at + 2]) = (UInt8(mean.x), UInt8(mean.y), UInt8(mean.z))
        }
      }
    }
    pixels = bytes
    paddedWidth = rowLength
  }

  private static func colour(
    at place: SIMD2<Float>, _ source: UnsafeBufferPointer<UInt8>, _ width: Int, _ height: Int
  ) -> SIMD3<Float> {
    let x = min(max(place.x - 0.5, 0), Float(width - 1))
    let y = min(max(place.y - 0.5, 0), Float(height - 1))
    let (left, top) = (Int(x), Int(y))
    let (right, bottom) = (min(left + 1, width - 1), min(top + 1, height - 1))
    func pixel(_ x: Int, _ y: Int) -> SIMD3<Float> {
      let at = (y * width + x) * 3
      return SIMD3(Float(source[at]), Float(source[at + 1]), Float(source[at + 2]))
    }
    let (fractionX, fractionY) = (x - Float(left), y - Float(top))
    let upper = pixel(left, top) * (1 - fractionX) + pixel(right, top) * fractionX
    let lower = pixel(left, bottom) * (1 - fractionX) + pixel(right, bottom) * fractionX
    return upper * (1 - fractionY) + lower * fractionY
  }
}
