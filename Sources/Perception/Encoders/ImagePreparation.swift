package import Features
import Foundation
package import Photos

/// A photo brought to the size, the scale and the layout that an encoder's image tower was trained with.
package struct ImagePreparation: Sendable {
  let image: EncoderDescription.Image

  package init(image: EncoderDescription.Image) { self.image = image }

  /// Photos decoded to this longest side lose nothing that the network would see: three times as long as wide, as few are.
  var longestSide: Int { min(2048, max(image.width, image.height) * (image.fit == .pad ? 1 : 3)) }

  var shape: [Int] {
    image.layout == .nchw ? [1, 3, image.height, image.width] : [1, image.height, image.width, 3]
  }

  package func tensor(of photo: Photo) -> Tensor {
    let pixels = raster(of: photo).pixels
    let count = image.width * image.height
    // Of each input number the byte that it comes from.
    let places = (0..<count * 3).map { index -> Int in
      let (pixel, channel) = image.layout == .nchw ? (index % count, index / count) : (index / 3, index % 3)
      return pixel * 3 + (image.isBGR ? 2 - channel : channel)
    }
    if image.takesBytes { return Tensor(shape: shape, .uint8(places.map { pixels[$0] })) }
    return Tensor(
      shape: shape,
      .float(places.map { (Float(pixels[$0]) / 255 - image.mean[$0 % 3]) / image.deviation[$0 % 3] }))
  }

  /// What the network sees, in fractions of the photo; beyond 0 to 1 where a border was put around it.
  func seen(of photo: Photo) -> Region {
    guard image.fit != .stretch else { return .whole }
    let (width, height) = fitted(photo)
    let (x, y) = (Float(image.width - width) / 2 / Float(width), Float(image.height - height) / 2 / Float(height))
    return Region(x0: -x, y0: -y, x1: 1 + x, y1: 1 + y)
  }

  /// - Returns: rectangles of a grid over what the network sees, row by row, clipped to the photo.
  package func cells(columns: Int, rows: Int, of photo: Photo) -> [Region] {
    let seen = seen(of: photo)
    func clipped(_ value: Float) -> Float { min(1, max(0, value)) }
    return (0..<columns * rows).map { index in
      let (column, row) = (Float(index % columns), Float(index / columns))
      return Region(
        x0: clipped(seen.x0 + column / Float(columns) * seen.width),
        y0: clipped(seen.y0 + row / Float(rows) * seen.height),
        x1: clipped(seen.x0 + (column + 1) / Float(columns) * seen.width),
        y1: clipped(seen.y0 + (row + 1) / Float(rows) * seen.height))
    }
  }

  /// The size at which the whole photo covers the input (crop) or lies within it (pad).
  private func fitted(_ photo: Photo) -> (width: Int, height: Int) {
    let (across, down) = (
      Double(image.width) / Double(photo.width), Double(image.height) / Double(photo.height)
    )
    let scale = image.fit == .crop ? max(across, down) : min(across, down)
    func side(_ length: Int, _ target: Int) -> Int {
      let side = max(1, Int((Double(length) * scale).rounded()))
      return image.fit == .crop ? max(target, side) : min(target, side)
    }
    return (side(photo.width, image.width), side(photo.height, image.height))
  }

  /// The middle of a photo so long that all of it at the height of the input would fill the memory.
  private static func trimmed(_ photo: Photo) -> Photo {
    let longest = 8 * min(photo.width, photo.height)
    let (width, height) = (min(photo.width, longest), min(photo.height, longest))
    guard width < photo.width || height < photo.height else { return photo }
    let (left, top) = ((photo.width - width) / 2, (photo.height - height) / 2)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * 3)
    for row in top..<top + height {
      let start = (row * photo.width + left) * 3
      pixels += photo.pixels[start..<start + width * 3]
    }
    return Photo(width: width, height: height, pixels: pixels)
  }

  private func raster(of photo: Photo) -> Raster {
    let filter: Resampling.Filter = image.interpolation == .bicubic ? .cubic : .triangle
    guard image.fit != .stretch else {
      return Raster(photo, width: image.width, height: image.height, filter: filter)
    }
    let photo = Self.trimmed(photo)
    let (width, height) = fitted(photo)
    let fitted = Raster(photo, width: width, height: height, filter: filter)
    let (left, top) = ((image.width - width) / 2, (image.height - height) / 2)
    var pixels = (0..<image.width * image.height * 3).map { image.background[$0 % 3] }
    for row in max(0, top)..<min(image.height, top + height) {
      let columns = max(0, left)..<min(image.width, left + width)
      let source = ((row - top) * width + columns.lowerBound - left) * 3
      let target = (row * image.width + columns.lowerBound) * 3
      pixels.replaceSubrange(
        target..<target + columns.count * 3, with: fitted.pixels[source..<source + columns.count * 3])
    }
    return Raster(width: image.width, height: image.height, pixels: pixels)
  }
}
