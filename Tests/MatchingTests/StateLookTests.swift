import Claims
import Features
import Matching
import Testing

@Suite struct StateLookTests {
  static let glow = Lab(l: 252, a: 2, b: 25)
  static let wall = Lab(l: 150, a: 0, b: 0)

  /// The product's halves before a grey wall.
  static func photo(_ left: Lab, _ right: Lab) -> PhotoFeatures {
    let photo = Samples.photo(left: left, right: right)
    let lattice = photo.lattice
    let lab = zip(lattice.lab, lattice.foreground).map { $1 == 0 ? wall : $0 }
    return PhotoFeatures(
      width: photo.width, height: photo.height, regions: photo.regions,
      lattice: Lattice(
        columns: lattice.columns, rows: lattice.rows, lab: lab, foreground: lattice.foreground, segment: lattice.segment
      ),
      components: [], saliency: 1, classes: [], grid: photo.grid, middle: photo.middle, cellClasses: [])
  }

  func margin(_ term: String, _ photo: PhotoFeatures) throws -> Double {
    let claim = Samples.claim(term, .state)
    return try #require(StateLookEvidence().rate(claim, in: Samples.scene([claim], photo))).margin
  }

  @Test func `a warm glow before a darker wall is a light`() throws {
    let (lit, unlit) = (Self.photo(Self.glow, Samples.black), Self.photo(Samples.black, Samples.blue))
    #expect(try margin("lit", lit) > 1)
    #expect(try margin("unlit", lit) < -1)
    #expect(try margin("lit", unlit) < -1)
  }

  @Test func `much colour is contents`() throws {
    let (full, bare) = (Self.photo(Samples.red, Self.glow), Self.photo(Self.wall, Self.wall))
    #expect(try margin("filled", full) > 0)
    #expect(try margin("empty", bare) > 1)
  }

  @Test func `other states do not show this way`() throws {
    #expect(try margin("folded", Self.photo(Samples.red, Self.glow)) == 0)
  }
}
