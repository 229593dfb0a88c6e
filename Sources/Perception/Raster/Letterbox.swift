import Features
import Photos

/// A photo fitted into a white square, and the way back from the square's fractions to the photo's.
struct Letterbox: Sendable {
  let side: Int
  private let width: Int
  private let height: Int
  private let left: Int
  private let top: Int

  init(_ photo: Photo, side: Int) {
    (width, height) = Raster.fitted(photo, longestSide: side)
    left = (side - width) / 2
    top = (side - height) / 2
    self.side = side
  }

  func raster(of photo: Photo) -> Raster {
    Raster(Raster(photo, width: width, height: height), left: left, top: top, inSquare: side, of: 255)
  }

  /// The rectangles of a `count` x `count` grid over the square, row by row, in fractions of the photo and clipped to it;
  /// empty where a cell lies on the white border alone.
  func cells(_ count: Int) -> [Region] {
    let step = Float(side) / Float(count)
    return (0..<count * count).map { index in
      let (x, y) = (Float(index % count) * step, Float(index / count) * step)
      return Region(
        x0: fraction(x, left, width), y0: fraction(y, top, height),
        x1: fraction(x + step, left, width), y1: fraction(y + step, top, height))
    }
  }

  private func fraction(_ pixel: Float, _ offset: Int, _ length: Int) -> Float {
    min(1, max(0, (pixel - Float(offset)) / Float(length)))
  }
}
