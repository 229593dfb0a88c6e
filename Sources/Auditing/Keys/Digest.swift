/// A SHA-256 as its 32 bytes: a third of the memory that its digits take.
package struct Digest: Sendable, Hashable, Comparable {
  /// From the most significant on.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// - Parameter bytes: 32.
  init(_ bytes: [UInt8]) {
    func word(_ place: Int) -> UInt64 { bytes[place * 8..<place * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    words = (word(0), word(1), word(2), word(3))
  }

  /// `nil` where the text is not 64 lower-case hexadecimal digits.
  package init?(hex: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in hex.utf8 {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let half = high {
        bytes.append(half << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard bytes.count == 32, high == nil else { return nil }
    self.init(bytes)
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { room in
      var place = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: 60, through: 0, by: -4) {
          room[place] = digits[Int(word >> UInt64(shift) & 15)]
          place += 1
        }
      }
      return place
    }
  }

  package static func == (one: Self, other: Self) -> Bool { one.words == other.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// Its first half.
  var half: SIMD2<UInt64> { [words.0, words.1] }

  /// The order of the digits.
  package static func < (one: Self, other: Self) -> Bool { one.words < other.words }
}
