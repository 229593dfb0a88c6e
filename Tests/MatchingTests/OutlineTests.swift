import Claims
import Features
import Matching
import Testing

@Suite struct OutlineTests {
  private static let side = 64

  /// A photo of `width` x `height` pixels whose foreground is what `contains` says of points of a square from -1 to 1.
  static func photo(
    width: Int = 200, height: Int = 200, saliency: Float = 1, _ contains: (_ x: Double, _ y: Double) -> Bool
  ) -> PhotoFeatures {
    let samples = (0..<side * side).map { index in
      let (row, column) = (index / side, index % side)
      return contains(2 * (Double(column) + 0.5) / Double(side) - 1, 2 * (Double(row) + 0.5) / Double(side) - 1)
    }
    return PhotoFeatures(
      width: width, height: height, regions: [PhotoRegion(source: .segment, rectangle: .whole, area: 1, foreground: 1)],
      lattice: Lattice(
        columns: side, rows: side, lab: samples.map { $0 ? Samples.red : Samples.white },
        foreground: samples.map { $0 ? 255 : 0 }, segment: samples.map { _ in 0 }),
      components: [], saliency: saliency, classes: [], grid: Matrix(rows: 0, columns: 0),
      middle: Matrix(rows: 0, columns: 0), cellClasses: [])
  }

  static let disc = photo { $0 * $0 + $1 * $1 < 0.6 }
  static let ring = photo { $0 * $0 + $1 * $1 < 0.6 && $0 * $0 + $1 * $1 > 0.2 }
  static let block = photo { abs($0) < 0.6 && abs($1) < 0.6 }
  /// A square standing on its corner.
  static let diamond = photo { abs($0) + abs($1) < 0.8 }
  static let post = photo { abs($0) < 0.2 && abs($1) < 0.8 }

  func margin(_ term: String, _ photo: PhotoFeatures) throws -> Double {
    let claim = Samples.claim(term, .shape)
    return try #require(OutlineEvidence().rate(claim, in: Samples.scene([claim], photo))).margin
  }

  @Test func `discs and rings are round, squares angular however they are turned`() throws {
    for photo in [Self.disc, Self.ring] {
      #expect(try margin("round", photo) > 0.5)
      #expect(try margin("square", photo) < -0.5)
    }
    for photo in [Self.block, Self.diamond] {
      #expect(try margin("round", photo) < -0.5)
      #expect(try margin("rectangular", photo) > 0.5)
    }
  }

  @Test func `tall, wide and long go by the sides of the photo, not of its lattice`() throws {
    #expect(try margin("tall", Self.post) > 1)
    #expect(try margin("wide", Self.post) < -1)
    #expect(try margin("long", Self.post) > 1)
    let flattened = Self.photo(width: 800, height: 100) { abs($0) < 0.5 && abs($1) < 0.5 }
    #expect(try margin("wide", flattened) > 1)
    #expect(try margin("tall", flattened) < -1)
  }

  @Test func `a word of no outline, and a photo without a product, say nothing`() throws {
    #expect(try margin("heart-shaped", Self.disc) == 0)
    #expect(try margin("round", Self.photo(saliency: 0.2) { _, _ in true }) == 0)
  }
}
