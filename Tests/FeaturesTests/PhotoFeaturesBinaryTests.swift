import Features
import Testing

@Suite struct PhotoFeaturesBinaryTests {
  /// Small, yet with every part; the grid holds numbers that half precision keeps exactly.
  static let features: PhotoFeatures = {
    let regions = [
      PhotoRegion(source: .cell, rectangle: .whole, area: 1, foreground: 0.25),
      PhotoRegion(source: .segment, rectangle: Region(x0: 0.1, y0: 0.2, x1: 0.3, y1: 0.4), area: 0.02, foreground: 1),
    ]
    let colours = (0..<6).map { (index: Int) -> Lab in
      Lab(l: UInt8(index * 40), a: Int8(index * 20 - 60), b: Int8(127 - index))
    }
    let lattice = Lattice(
      columns: 3, rows: 2, lab: colours, foreground: [0, 1, 2, 253, 254, 255], segment: [1, 1, 1, 1, 0, 1])
    return PhotoFeatures(
      width: 300, height: 200, regions: regions, lattice: lattice,
      components: [Component(rectangle: Region(x0: 0, y0: 0, x1: 0.5, y1: 0.5), area: 0.2)], saliency: 0.93,
      classes: [0.1, 0.2, 0.7], grid: Matrix(rows: 2, columns: 3, values: [0, 0.5, 1, 5.75, 6, 0.0625]),
      middle: Matrix(rows: 2, columns: 2, values: [0.1, 0.2, 0.3, 0.4]),
      cellClasses: [
        [ClassProbability(index: 7, probability: 0.6), ClassProbability(index: 999, probability: 0.1)], [],
      ])
  }()

  @Test func whatIsWrittenIsReadBack() throws {
    #expect(try PhotoFeatures(serialized: Self.features.serialized()) == Self.features)
  }

  @Test func everyTruncationIsRefused() {
    let bytes = Self.features.serialized()
    for length in 0..<bytes.count {
      #expect(throws: FeatureFileError.self) { try PhotoFeatures(serialized: Array(bytes[..<length])) }
    }
  }

  @Test func everyFlippedBitIsRefused() {
    let bytes = Self.features.serialized()
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << bit
        #expect(throws: FeatureFileError.self) { try PhotoFeatures(serialized: damaged) }
      }
    }
  }

  @Test func trailingBytesAreRefused() {
    let bytes = Self.features.serialized()
    #expect(throws: FeatureFileError.length(found: bytes.count + 1, promised: UInt64(bytes.count))) {
      try PhotoFeatures(serialized: bytes + [0])
    }
  }

  /// The checksum guards against accidents alone: a file made to deceive may carry a right one.
  @Test func wellSealedNonsenseNeitherTrapsNorAllocatesWithoutBound() {
    let payload = Array(Self.features.serialized().dropFirst(22))
    for start in payload.indices.dropLast(3) {
      var nonsense = payload
      nonsense.replaceSubrange(start..<start + 4, with: [0xff, 0xff, 0xff, 0xff])
      let file = FeatureFile.seal(nonsense, magic: "KPHO", version: 1)
      // Either refused or, where the four bytes were ordinary numbers, read as other features.
      if let features = try? PhotoFeatures(serialized: file) { #expect(features != Self.features) }
    }
  }

  @Test func aFileOfAnotherKindIsForeign() {
    #expect(throws: FeatureFileError.foreign) { try PhotoFeatures(serialized: PrintedLine.serialized([])) }
    #expect(throws: FeatureFileError.foreign) { try PhotoFeatures(serialized: []) }
  }
}
