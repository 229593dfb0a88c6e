import Features
import Foundation
import Perception
import Photos
import Testing

@Suite(.enabled(if: Models.present, Models.absent)) struct PhotoEncoderTests {
  let encoder: PhotoEncoder

  init() throws { encoder = try PhotoEncoder(models: Models.folder, concurrency: 2) }

  /// Three discs in a dark case on pale blue.
  static let threeDiscs = drawing(width: 240, height: 320) { x, y in
    let discs: [(y: Int, colour: [UInt8])] = [(80, [235, 30, 25]), (160, [240, 190, 20]), (240, [20, 190, 80])]
    for disc in discs where (x - 120) * (x - 120) + (y - disc.y) * (y - disc.y) < 32 * 32 { return disc.colour }
    return (75..<165).contains(x) && (30..<290).contains(y) ? [35, 35, 35] : [205, 220, 235]
  }

  /// Two discs of different size, apart, on white.
  static let twoDiscs = drawing(width: 300, height: 200) { x, y in
    if (x - 80) * (x - 80) + (y - 100) * (y - 100) < 50 * 50 { return [180, 40, 30] }
    if (x - 220) * (x - 220) + (y - 110) * (y - 110) < 35 * 35 { return [30, 60, 160] }
    return [255, 255, 255]
  }

  static func drawing(width: Int, height: Int, _ colour: (Int, Int) -> [UInt8]) -> Photo {
    Photo(
      width: width, height: height, pixels: (0..<width * height).flatMap { colour($0 % width, $0 / width) },
      originalWidth: width * 2, originalHeight: height * 2)
  }

  /// A shop's photo of a mug; the catalogs are not part of the project.
  static let mug = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["KANTEI_SHARED"] ?? "../shared", isDirectory: true
  ).appendingPathComponent("catalogs/flipkart/images/fk-118b411bf265.jpg")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: mug.path), "no shared catalogs"))
  func aKnownThingIsNamed() throws {
    let photo = try PhotoDecoder.decode(Self.mug, longestSide: PhotoEncoder.photoSide)
    let features = try encoder.features(of: photo)
    let classes = try ImageNetClasses(models: Models.folder)
    let best = try #require(features.classes.indices.max { features.classes[$0] < features.classes[$1] })
    #expect(classes.entries[best].names == ["coffee mug"])
    #expect(abs(features.classes.reduce(0, +) - 1) < 1e-4)
  }

  @Test func everyPartHasItsShape() throws {
    let features = try encoder.features(of: Self.twoDiscs)
    #expect((features.width, features.height) == (600, 400))
    #expect(features.grid.rows == 81 && features.grid.columns == 1280)
    #expect(features.middle.rows == 2 && features.middle.columns == 720)
    #expect(features.classes.count == 1000)
    #expect(features.cellClasses.count == 81)
    for cell in features.cellClasses {
      #expect(cell.count == 12)
      #expect(zip(cell, cell.dropFirst()).allSatisfy { $0.probability >= $1.probability })
    }
    #expect(features.regions.prefix(81).allSatisfy { $0.source == .cell })
    #expect(features.regions.dropFirst(81).allSatisfy { $0.source == .segment && $0.area > 0 })
    #expect(features.lattice.segment.allSatisfy { $0 >= 81 && Int($0) < features.regions.count })
  }

  @Test func cellsAndSegmentsCoverThePhotoOnce() throws {
    // Wide, so that a third of the cells lie on the white border.
    let features = try encoder.features(of: Self.twoDiscs)
    let cells = features.regions.prefix(81)
    #expect(abs(cells.map(\.area).reduce(0, +) - 1) < 1e-4)
    #expect(abs(features.regions.dropFirst(81).map(\.area).reduce(0, +) - 1) < 1e-4)
    #expect(cells.prefix(9).allSatisfy { $0.area == 0 && $0.foreground == 0 })
    #expect(cells.dropFirst(36).prefix(9).allSatisfy { $0.area > 0 })
  }

  @Test func coloursAndForegroundLieWhereTheyAreDrawn() throws {
    let features = try encoder.features(of: Self.twoDiscs)
    #expect(features.saliency > 0.5)
    #expect(features.components.count == 2)
    #expect(features.components[0].rectangle.iou(Region(x0: 0.1, y0: 0.25, x1: 0.433, y1: 0.75)) > 0.8)
    let lattice = features.lattice
    let disc = 48 * lattice.columns + Int(80.0 / 300 * 96)
    #expect(lattice.lab[disc] == Lab(CIELAB(red: 180, green: 40, blue: 30)))
    #expect(lattice.foreground[disc] > 200)
    #expect(lattice.lab[0] == Lab(CIELAB(red: 255, green: 255, blue: 255)))
    #expect(lattice.foreground[0] < 50)
    #expect(lattice.segment[disc] != lattice.segment[0])
  }

  @Test func severalTasksGetEqualBits() async throws {
    let alone = [try encoder.features(of: Self.twoDiscs), try encoder.features(of: Self.threeDiscs)]
    let together = try await withThrowingTaskGroup(of: (Int, PhotoFeatures).self) { [encoder] group in
      for index in 0..<6 {
        group.addTask { (index % 2, try encoder.features(of: index % 2 == 0 ? Self.twoDiscs : Self.threeDiscs)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for (index, features) in together { #expect(features == alone[index]) }
  }

  @Test func aCachedPhotoIsAFreshOne() throws {
    let features = try encoder.features(of: Self.threeDiscs)
    let file = features.serialized()
    #expect(try PhotoFeatures(serialized: file) == features)
    #expect(file.count < 350_000)
  }

  @Test(arguments: [(1, 1), (1, 400), (700, 2)]) func anyShapeIsEncoded(width: Int, height: Int) throws {
    let features = try encoder.features(of: Self.drawing(width: width, height: height) { _, _ in [90, 120, 200] })
    #expect(features.grid.values.allSatisfy { $0.isFinite })
    #expect(features.middle.values.allSatisfy { $0.isFinite })
  }
}
