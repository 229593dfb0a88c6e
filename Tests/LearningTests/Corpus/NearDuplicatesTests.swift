import Features
import Learning
import Testing

@Suite struct NearDuplicatesTests {
  /// A product of 12 x 12 samples in a photo of `side` x `side`, somewhere.
  static func photo(side: Int, left: Int, top: Int, shade: (Int, Int) -> UInt8) -> PhotoFeatures {
    var lab: [Lab] = []
    var foreground: [UInt8] = []
    for index in 0..<side * side {
      let (x, y) = (index % side - left, index / side - top)
      let isInside = (0..<12).contains(x) && (0..<12).contains(y)
      lab.append(Lab(l: isInside ? shade(x, y) : 255, a: 0, b: 0))
      foreground.append(isInside ? 255 : 0)
    }
    return PhotoFeatures(
      width: side, height: side,
      regions: [PhotoRegion(source: .cell, rectangle: .whole, area: 1, foreground: 1)],
      lattice: Lattice(
        columns: side, rows: side, lab: lab, foreground: foreground, segment: [UInt16](repeating: 0, count: side * side)
      ),
      components: [], saliency: 1, classes: [], grid: Matrix(rows: 1, columns: 2, values: [4, 9]),
      middle: Matrix(rows: 2, columns: 1), cellClasses: [[]])
  }

  @Test func `the hash of a product is the same wherever it lies in its photo`() {
    func shade(_ x: Int, _ y: Int) -> UInt8 { UInt8((x * x * 3 + y * 7) % 200) }
    let one = PhotoFingerprint(Self.photo(side: 20, left: 4, top: 4, shade: shade))
    let other = PhotoFingerprint(Self.photo(side: 30, left: 15, top: 2, shade: shade))
    let mirrored = PhotoFingerprint(Self.photo(side: 20, left: 4, top: 4) { shade(11 - $0, $1) })
    // Cells of the hash are not cut at the same samples.
    #expect((one.hash ^ other.hash).nonzeroBitCount <= 4)
    #expect((one.hash ^ mirrored.hash).nonzeroBitCount > 16)
    #expect(abs(one.direction[0] - 2 / Float(13).squareRoot()) < 1e-6)
  }

  @Test func `both signs together, or a cosine that leaves no doubt, make a duplicate`() {
    func print(_ hash: UInt64, _ direction: [Float]) -> PhotoFingerprint {
      PhotoFingerprint(hash: hash, direction: direction)
    }
    // The four corners keep the mean at 0, so that cosines are those of the numbers as they stand.
    let prints = [
      print(0, [1, 0]), print(0b111, [0.995, 0.0999]), print(.max, [0.995, -0.0999]), print(0xFF00, [0.9, 0.436]),
      print(0, [-1, 0]), print(5, [-0.995, -0.0999]), print(9, [-0.995, 0.0999]), print(0xFF00, [-0.9, -0.436]),
    ]
    let couples = NearDuplicates(bits: 4, fair: 0.85, sure: 0.99).couples(among: prints)
    #expect(couples.contains { $0 == (0, 1) }, "equal features")
    #expect(couples.contains { $0 == (0, 2) }, "features leave no doubt")
    #expect(!couples.contains { $0 == (0, 3) }, "alike, but another hash")
    #expect(!couples.contains { $0 == (0, 4) }, "equal hashes of pictures that have nothing in common")
    #expect(couples.allSatisfy { $0.0 < $0.1 })
  }
}
