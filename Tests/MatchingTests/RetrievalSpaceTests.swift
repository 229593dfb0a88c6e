import Claims
import Features
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
}
