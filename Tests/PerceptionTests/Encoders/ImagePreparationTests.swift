import EncoderSamples
import Features
import Foundation
import Perception
import Photos
import Testing

struct ImagePreparationTests {
  /// The same bytes in Pillow's array below.
  static let photo: Photo = {
    let pixels = (0..<12 * 9 * 3).map { (index: Int) -> UInt8 in UInt8(((index * 7919) >> 3) & 255) }
    return Photo(width: 12, height: 9, pixels: pixels)
  }()

  static func image(_ change: (inout EncoderDescription.Image) -> Void) throws -> ImagePreparation {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var image = try #require(try EncoderDescription(contentsOf: TinyEncoder(folder).file).pair?.image)
    image.takesBytes = true
    image.layout = .nhwc
    change(&image)
    return ImagePreparation(image: image)
  }

  /// Frozen from Pillow 12: `Image.fromarray(((np.arange(324) * 7919 >> 3) % 256).astype("u1").reshape(9, 12, 3))
  /// .resize((5, 4), Image.BICUBIC or Image.BILINEAR)`. Pillow rounds between its two passes, so a level may differ.
  @Test(arguments: [
    (
      EncoderDescription.Interpolation.bicubic,
      [
        94, 118, 148, 105, 120, 133, 100, 120, 139, 105, 118, 135, 101, 130, 140, 107, 116, 130, 102, 120, 138, 103,
        120,
        137, 103, 120, 137, 98, 114, 139, 102, 127, 142, 104, 120, 138, 104, 120, 138, 103, 121, 138, 111, 125, 134,
        101,
        111, 140, 106, 122, 136, 102, 121, 141, 107, 121, 136, 92, 122, 147,
      ]
    ),
    (
      .bilinear,
      [
        98, 119, 145, 102, 121, 137, 102, 117, 136, 104, 122, 137, 101, 126, 139, 106, 115, 135, 102, 119, 134, 104,
        121,
        139, 102, 119, 136, 100, 116, 139, 101, 125, 141, 105, 122, 139, 101, 120, 137, 107, 122, 138, 106, 126, 135,
        102,
        115, 140, 104, 119, 137, 105, 124, 139, 103, 119, 139, 96, 121, 143,
      ]
    ),
  ])
  func photosAreResampledAsPillowDoesIt(interpolation: EncoderDescription.Interpolation, expected: [Int]) throws {
    let preparation = try Self.image {
      ($0.width, $0.height, $0.fit, $0.interpolation) = (5, 4, .stretch, interpolation)
    }
    let tensor = preparation.tensor(of: Self.photo)
    guard case .uint8(let bytes) = tensor.elements else { throw CancellationError() }
    #expect(tensor.shape == [1, 4, 5, 3])
    #expect(zip(bytes, expected).allSatisfy { abs(Int($0) - $1) <= 1 })
  }

  @Test func valuesAreScaledByChannelAndLaidOutAsAsked() throws {
    let photo = Photo(width: 2, height: 1, pixels: [255, 0, 51, 0, 255, 102])
    let preparation = try Self.image {
      ($0.width, $0.height, $0.fit, $0.takesBytes, $0.layout) = (2, 1, .stretch, false, .nchw)
      ($0.mean, $0.deviation) = ([0.5, 0, 0.2], [0.5, 1, 0.1])
    }
    let tensor = preparation.tensor(of: photo)
    #expect(tensor.shape == [1, 3, 1, 2])
    #expect(zip(tensor.floats, [1, -1, 0, 1, 0, 2] as [Float]).allSatisfy { abs($0 - $1) < 1e-6 })
    let turned = try Self.image {
      ($0.width, $0.height, $0.fit, $0.isBGR) = (2, 1, .stretch, true)
    }
    #expect(turned.tensor(of: photo).elements == .uint8([51, 0, 255, 102, 255, 0]))
  }

  /// Left half red, right half blue, twice as wide as high.
  static let halves: Photo = {
    let row = [[UInt8]](repeating: [200, 0, 0], count: 32) + [[UInt8]](repeating: [0, 0, 200], count: 32)
    return Photo(width: 64, height: 32, pixels: (0..<32).flatMap { _ in row.flatMap(\.self) })
  }()

  @Test func croppingTakesTheMiddleAndPatchesKnowWhereTheyLie() throws {
    let preparation = try Self.image { ($0.width, $0.height, $0.fit) = (16, 16, .crop) }
    guard case .uint8(let bytes) = preparation.tensor(of: Self.halves).elements else { throw CancellationError() }
    #expect(Array(bytes[0..<3]) == [200, 0, 0] && Array(bytes[45..<48]) == [0, 0, 200])
    let cells = preparation.cells(columns: 2, rows: 2, of: Self.halves)
    #expect(cells[0] == Region(x0: 0.25, y0: 0, x1: 0.5, y1: 0.5))
    #expect(cells[3] == Region(x0: 0.5, y0: 0.5, x1: 0.75, y1: 1))
  }

  @Test func paddingKeepsAllAndCellsOfTheBorderAreEmpty() throws {
    let preparation = try Self.image {
      ($0.width, $0.height, $0.fit, $0.background) = (16, 16, .pad, [1, 2, 3])
    }
    guard case .uint8(let bytes) = preparation.tensor(of: Self.halves).elements else { throw CancellationError() }
    #expect(Array(bytes[0..<3]) == [1, 2, 3] && Array(bytes[8 * 48..<8 * 48 + 3]) == [200, 0, 0])
    let cells = preparation.cells(columns: 4, rows: 4, of: Self.halves)
    #expect(cells[0].area == 0 && cells[15].area == 0)
    #expect(cells[4] == Region(x0: 0, y0: 0, x1: 0.25, y1: 0.5))
  }

  @Test func aPhotoOfOneRowIsNoMemoryBomb() throws {
    let preparation = try Self.image { ($0.width, $0.height, $0.fit) = (1024, 1024, .crop) }
    let line = Photo(width: 2048, height: 1, pixels: [UInt8](repeating: 7, count: 2048 * 3))
    #expect(preparation.tensor(of: line).count == 1024 * 1024 * 3)
  }
}
