public import Foundation
public import Photos

/// Many photos on one page, to be looked at by a person.
public struct ContactSheet: Sendable {
  public let columns: Int
  public let tile: Int

  public init(columns: Int = 8, tile: Int = 200) {
    self.columns = max(1, columns)
    self.tile = max(8, tile)
  }

  /// Each photo shrunk into a square tile, on grey.
  public func page(_ photos: [URL]) throws -> Photo {
    let rows = max(1, (photos.count + columns - 1) / columns)
    let cell = tile + 4
    let (width, height) = (columns * cell, rows * cell)
    var pixels = [UInt8](repeating: 120, count: width * height * 3)
    for (index, url) in photos.enumerated() {
      let photo = try PhotoDecoder.decode(url, longestSide: tile)
      let left = index % columns * cell + (cell - photo.width) / 2
      let top = index / columns * cell + (cell - photo.height) / 2
      for y in 0..<photo.height {
        let from = y * photo.width * 3
        let to = ((top + y) * width + left) * 3
        pixels.replaceSubrange(to..<to + photo.width * 3, with: photo.pixels[from..<from + photo.width * 3])
      }
    }
    return Photo(width: width, height: height, pixels: pixels)
  }
}
