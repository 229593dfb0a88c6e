import Claims
import Features
import Foundation
import Matching
import Testing

@Suite struct RetrievalSpaceTests {
  private let classes = ClassVocabulary(
    vectors: Matrix(rows: 3, columns: 3, values: [1, 0, 0, 0, 1, 0, 0, 0, 1]),
    synsets: (0..<3).map { Synset(offset: Int32($0)) }, names: ["mug", "chair", "dog"])

  @Test func `shares are square roots that add up to 1`() {
    let shares = ClassDirection.shares(of: [0.64, 0.36, 0])
    #expect(zip(shares, [0.8 / 1.4, 0.6 / 1.4, 0]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(ClassDirection.shares(of: [0, 0]) == [0, 0])
  }

  @Test func `what all photos show says nothing of one`() {
    let mean = ClassDirection.shares(of: [0.7, 0.2, 0.1])
    let direction = ClassDirection(classes: classes, meanShares: mean, photos: 1_000)
    let usual = direction.of(shares: mean)
    #expect(usual == [0, 0, 0])
    let chair = direction.of(shares: ClassDirection.shares(of: [0.6, 0.3, 0.1]))
    #expect(chair[1] > 0.5 && chair[0] < 0, "more of a chair than usual, less of a mug")
  }

  @Test func `few photos lean on the prior`() {
    let prior: [Float] = [0.1, 0.1, 0.8]
    let alone = ClassDirection(
      classes: classes, meanShares: ClassDirection.shares(of: [1, 0, 0]), photos: 1, prior: prior)
    // Its own photo would be at zero if its mean were trusted.
    #expect(alone.of(shares: [1, 0, 0])[0] > 0.5)
  }

  @Test func `a photo of another encoder lies nowhere`() {
    let direction = ClassDirection(classes: classes, meanShares: [], photos: 0)
    #expect(direction.of(shares: [1, 0]) == [0, 0, 0])
  }

  @Test func `a photo is described by its product and by its view`() {
    let photo = PhotoFeatures(
      width: 2, height: 1,
      regions: [
        PhotoRegion(source: .cell, rectangle: .whole, area: 0.5, foreground: 1),
        PhotoRegion(source: .cell, rectangle: .whole, area: 0.5, foreground: 0),
      ],
      lattice: Lattice(columns: 0, rows: 0, lab: [], foreground: [], segment: []), components: [], saliency: 1,
      classes: [], grid: Matrix(rows: 2, columns: 2, values: [4, 0, 0, 9]), middle: Matrix(rows: 0, columns: 0),
      cellClasses: [])
    let descriptor = ViewDescriptor.of(photo)
    #expect(abs(descriptor[0] - 2) < 0.01 && descriptor[1] < 0.01, "\(descriptor)")
    #expect(descriptor[2] == 1 && descriptor[3] == 1.5)
  }

  // MARK: - A shop's space

  private func space(learnedShare: Float = 0) -> ShopSpace {
    ShopSpace(
      centre: ShopSpace.Centre(
        shares: [1 / 3, 1 / 3, 1 / 3], text: [0.2, 0.2, 0.2], colours: [-2, -2, -2, -2], deviation: 1, photos: 1_000),
      model: RetrievalModel(classes: classes, prior: [], table: Samples.table, names: Samples.names),
      learnedShare: learnedShare)
  }

  private let text = TextVectors(["mug": Samples.states([1, 0, 0]), "chair": Samples.states([0, 1, 0])])

  private func photo(_ kind: [Float], _ colour: Lab, in space: ShopSpace, learned: [Float]? = nil) -> [Float] {
    let colours = ShopSpace.colours(of: Samples.photo(left: colour), table: Samples.table)
    return space.photo(shares: ClassDirection.shares(of: kind), learned: learned, colours: colours)
  }

  @Test func `a red mug is a mug and red`() throws {
    let space = space()
    let query = try #require(
      space.text([Samples.claim("red", .colour), Samples.claim("mug", .kind, at: 4)], vectors: text))
    func score(_ kind: [Float], _ colour: Lab) -> Float {
      zip(photo(kind, colour, in: space), query).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let (mug, chair): ([Float], [Float]) = ([0.9, 0.05, 0.05], [0.05, 0.9, 0.05])
    let both = score(mug, Samples.red)
    #expect(both > score(mug, Samples.blue) && both > score(chair, Samples.red))
    #expect(score(mug, Samples.blue) > score(chair, Samples.blue))
    #expect(score(chair, Samples.red) > score(chair, Samples.blue))
    #expect(both <= 1.001 && both > 0.5 && score(chair, Samples.blue) < 0.1)
  }

  @Test func `what was learned counts beside the class names`() throws {
    let space = space(learnedShare: 1)
    let query = try #require(space.text([Samples.claim("chair", .kind)], vectors: text))
    let unsure: [Float] = [0.34, 0.33, 0.33]
    let without = photo(unsure, Samples.red, in: space)
    let with = photo(unsure, Samples.red, in: space, learned: unit([-1, 2, -1]))
    #expect(zip(with, query).reduce(0) { $0 + $1.0 * $1.1 } > zip(without, query).reduce(0) { $0 + $1.0 * $1.1 } + 0.4)
  }

  @Test func `a text without a known word has no place but its fallback's`() {
    let space = space()
    #expect(space.text([], vectors: text) == nil)
    #expect(space.text([], vectors: text, fallback: [0, 0, 1]) != nil)
    #expect(space.text([Samples.claim("red", .colour, isNegated: true)], vectors: text) == nil)
  }

  @Test func `halves give the products that floats give`() throws {
    let rows: [[Float]] = (0..<9).map { row in (0..<5).map { Float(row * 5 + $0).squareRoot() / 8 } }
    let query: [Float] = [0.5, -1, 0.25, 2, -0.125]
    let products = HalfMatrix(rows).products(with: query)
    for (row, product) in zip(rows, products) {
      // Half precision keeps eleven bits.
      #expect(abs(zip(row, query).reduce(0) { $0 + $1.0 * $1.1 } - product) < 4e-3)
    }
    #expect(HalfMatrix(rows).products(with: [1]).allSatisfy { $0 == -.infinity })
  }

  @Test func `a map comes back from its file, and nothing else does`() throws {
    let map = PhotoTextMap(
      mean: [0.5, 1], scale: [1, 0.25], weights: Matrix(rows: 3, columns: 2, values: [1, 2, 3, 4, 5, 6]))
    let data = map.serialized()
    #expect(try PhotoTextMap(serialized: data) == map)
    for place in data.indices {
      var changed = data
      changed[place] ^= 0x10
      #expect(throws: EvidenceModelError.self) { try PhotoTextMap(serialized: changed) }
    }
    #expect(throws: EvidenceModelError.self) { try PhotoTextMap(serialized: data.dropLast()) }
  }
}
