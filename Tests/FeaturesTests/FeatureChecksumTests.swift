import Features
import Testing

@Suite struct FeatureChecksumTests {
  private static let payload = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 37) }

  private func isRefused(_ file: [UInt8]) -> Bool { (try? FeatureFile.open(file, magic: "TEST", version: 1)) == nil }

  @Test(arguments: [FeatureChecksum.ofBytes, .ofWords])
  func aFileSealedEitherWayOpens(_ checksum: FeatureChecksum) throws {
    for length in [0, 1, 63, 64, 65, 128, 1000] {
      let payload = Self.payload.prefix(length)
      let file = FeatureFile.seal(Array(payload), magic: "TEST", version: 1, checksum: checksum)
      #expect(try FeatureFile.open(file, magic: "TEST", version: 1) == payload[...])
    }
  }

  @Test func everyChangedBitIsSeen() {
    let file = FeatureFile.seal(Array(Self.payload.prefix(200)), magic: "TEST", version: 1, checksum: .ofWords)
    for index in file.indices {
      for bit in 0..<8 {
        var damaged = file
        damaged[index] ^= 1 << bit
        #expect(isRefused(damaged), "byte \(index), bit \(bit)")
      }
    }
  }

  /// The same change a stripe apart, where one sum takes both: the second must not undo the first.
  @Test func theHighestBitOfTwoWordsOfOneSumIsSeen() {
    var file = FeatureFile.seal(Self.payload, magic: "TEST", version: 1, checksum: .ofWords)
    for word in 0..<2 { file[22 + 64 * word + 7] ^= 0x80 }
    #expect(isRefused(file))
  }

  @Test func exchangedWordsAreSeen() {
    var file = FeatureFile.seal(Self.payload, magic: "TEST", version: 1, checksum: .ofWords)
    for byte in 0..<8 { file.swapAt(22 + byte, 22 + 64 + byte) }
    #expect(isRefused(file))
    for byte in 0..<8 { file.swapAt(22 + byte, 22 + 64 + byte) }
    for byte in 0..<8 { file.swapAt(22 + byte, 22 + 8 + byte) }
    #expect(isRefused(file))
  }
}
