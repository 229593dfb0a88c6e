import Photos

/// A photo scaled so that its longer side fills a square, at its top left, the rest mid-grey.
struct PaddedSquare {
  /// RGB, row by row, `side` x `side`.
  let pixels: [UInt8]
  let contentWidth: Int
  let contentHeight: Int

  init(_ photo: Photo, side: Int) {
    (contentWidth, contentHeight) = Raster.fitted(photo, longestSide: side)
    let content = Raster(photo, width: contentWidth, height: contentHeight)
    var bytes = [UInt8](repeating: 128, count: side * side * 3)
    let length = contentWidth * 3
    for row in 0..<contentHeight {
      bytes.replaceSubrange(
        row * side * 3..<row * side * 3 + length, with: content.pixels[row * length..<(row + 1) * length])
    }
    pixels = bytes
  }
}
