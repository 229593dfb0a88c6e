import Catalog
import Foundation
import Perception
import Photos

/// A folder with photos and a cache of its own for one test, gone with it.
final class Shop {
  let folder: URL
  var cache: FeatureCache { FeatureCache(at: folder.appendingPathComponent("cache")) }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A photo that shows `shown` beside a spec that claims `claimed`; `mark` makes photos of one class different files.
  func pair(_ id: String, shows shown: Int, claims claimed: Int, mark: Int = 0) throws -> Pair {
    var pixels = [UInt8](repeating: UInt8(shown * 25 + 3), count: 3 * 4)
    pixels[3] = UInt8(mark % 200)
    pixels[4] = UInt8(mark / 200)
    let url = folder.appendingPathComponent("\(id).png")
    try Data(try Photo(width: 2, height: 2, pixels: pixels).encoded(as: .png)).write(to: url)
    return Pair(id: id, image: "\(id).png", photo: url, spec: "\(claimed)", product: id, line: 1)
  }

  func right(_ count: Int) throws -> [Pair] {
    try (0..<count).map { try pair("p\($0)", shows: $0 % 10, claims: $0 % 10, mark: $0) }
  }
}
