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
    pixels = Raster(content, left: 0, top: 0, inSquare: side, of: 128).pixels
  }
}
