import Foundation
import Glibc
import Photos

/// A fresh folder for one test, removed afterwards.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> URL {
    let url = folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url
  }

  /// Each quarter of the picture in a colour of its own: red and green above, blue and white below.
  static func quarters(width: Int, height: Int) -> Photo {
    var pixels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        switch (x < width / 2, y < height / 2) {
        case (true, true): pixels += [255, 0, 0]
        case (false, true): pixels += [0, 255, 0]
        case (true, false): pixels += [0, 0, 255]
        case (false, false): pixels += [255, 255, 255]
        }
      }
    }
    return Photo(width: width, height: height, pixels: pixels)
  }
}

/// The nearest of the colours that tests paint with.
func colourName(_ photo: Photo, x: Int, y: Int) -> String {
  let pixel = photo[x, y]
  let named: [(String, Int, Int, Int)] = [
    ("red", 255, 0, 0), ("green", 0, 255, 0), ("blue", 0, 0, 255), ("white", 255, 255, 255), ("black", 0, 0, 0),
    ("grey", 128, 128, 128),
  ]
  func distance(_ colour: (String, Int, Int, Int)) -> Int {
    abs(colour.1 - Int(pixel.red)) + abs(colour.2 - Int(pixel.green)) + abs(colour.3 - Int(pixel.blue))
  }
  return named.min { distance($0) < distance($1) }?.0 ?? ""
}

/// The colours of a photo's four quarters, in reading order.
func quarterNames(_ photo: Photo) -> [String] {
  let (left, right) = (photo.width / 4, photo.width * 3 / 4)
  let (top, bottom) = (photo.height / 4, photo.height * 3 / 4)
  return [(left, top), (right, top), (left, bottom), (right, bottom)].map { colourName(photo, x: $0.0, y: $0.1) }
}

extension Scratch {
  /// A JPEG with an EXIF segment that holds nothing but its orientation.
  static func withOrientation(_ orientation: Int, _ jpeg: [UInt8]) -> [UInt8] {
    let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0]
    let tiff: [UInt8] = Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1] + entry + [0, 0, 0, 0]
    let body = Array("Exif\0\0".utf8) + tiff
    return Array(jpeg.prefix(2)) + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + jpeg.dropFirst(2)
  }
}
