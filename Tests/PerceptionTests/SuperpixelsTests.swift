import Perception
import Testing

@Suite struct SuperpixelsTests {
  /// Noise, so that the clusters are ragged and pieces have to be merged.
  static func noise(width: Int, height: Int) -> LabImage {
    var state: UInt64 = 42
    let pixels = (0..<width * height * 3).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    return LabImage(width: width, height: height, pixels: pixels)
  }

  /// Left half red, right half blue.
  static let halves: LabImage = LabImage(
    width: 120, height: 80,
    pixels: (0..<120 * 80).flatMap { $0 % 120 < 60 ? [200, 30, 30] : [30, 30, 200] as [UInt8] })

  @Test(arguments: [(192, 128), (64, 192), (1, 1), (192, 1), (3, 5)])
  func everyPixelLiesInOneConnectedSegment(width: Int, height: Int) {
    let segments = Superpixels(of: Self.noise(width: width, height: height))
    #expect(segments.labels.count == width * height)
    #expect(Set(segments.labels) == Set((0..<segments.segmentCount).map(UInt16.init)))
    #expect(pieces(of: segments) == segments.segmentCount)
  }

  @Test func theNumberAskedIsRoughlyKept() {
    #expect((24...96).contains(Superpixels(of: Self.noise(width: 192, height: 144)).segmentCount))
    #expect((40...56).contains(Superpixels(of: Self.halves).segmentCount))
  }

  @Test func noSegmentCrossesAStrongEdge() {
    let segments = Superpixels(of: Self.halves)
    let left = Set((0..<120 * 80).filter { $0 % 120 < 60 }.map { segments.labels[$0] })
    let right = Set((0..<120 * 80).filter { $0 % 120 >= 60 }.map { segments.labels[$0] })
    #expect(left.isDisjoint(with: right))
  }

  @Test func equalPicturesGiveEqualSegments() {
    let image = Self.noise(width: 150, height: 100)
    #expect(Superpixels(of: image) == Superpixels(of: image))
  }

  /// Connected pieces of equal labels, counted without the code under test.
  private func pieces(of segments: Superpixels) -> Int {
    var parents = Array(segments.labels.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index { index = parents[index] }
      return index
    }
    for at in parents.indices {
      if at % segments.width > 0 && segments.labels[at] == segments.labels[at - 1] { parents[root(at)] = root(at - 1) }
      if at >= segments.width && segments.labels[at] == segments.labels[at - segments.width] {
        parents[root(at)] = root(at - segments.width)
      }
    }
    return parents.indices.count { parents[$0] == $0 }
  }
}
