public import Foundation

extension ColourTable {
  private static let magic = Data("KCOL".utf8)
  private static let version: UInt8 = 1

  /// Magic, version, number of words, the words with a newline after each, then the probabilities as
  /// little-endian half floats.
  public func serialized() -> Data {
    var data = Self.magic + [Self.version, UInt8(clamping: words.count)]
    for word in words { data += Data("\(word)\n".utf8) }
    for probability in probabilities {
      withUnsafeBytes(of: Float16(probability).bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    return data
  }

  public init(serialized data: Data) throws(EvidenceModelError) {
    let bytes = [UInt8](data)
    guard bytes.count > 6, bytes.starts(with: Self.magic) else { throw .malformed(file: "colours.bin", what: "header") }
    guard bytes[4] == Self.version else { throw .version(file: "colours.bin", found: Int(bytes[4])) }
    var words: [String] = []
    var start = 6
    while words.count < Int(bytes[5]) {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else {
        throw .malformed(file: "colours.bin", what: "words")
      }
      words.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end + 1
    }
    let count = Self.bins * words.count
    guard count > 0, bytes.count - start == count * 2 else {
      throw .malformed(file: "colours.bin", what: "length")
    }
    let probabilities = (0..<count).map { index in
      Float(Float16(bitPattern: UInt16(bytes[start + index * 2]) | UInt16(bytes[start + index * 2 + 1]) << 8))
    }
    guard probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .malformed(file: "colours.bin", what: "probabilities")
    }
    self.init(words: words, probabilities: probabilities)
  }
}
