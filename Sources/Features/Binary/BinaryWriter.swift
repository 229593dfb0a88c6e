/// Appends little-endian numbers to a buffer and seals it with `FeatureFile`'s header.
package struct BinaryWriter {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package mutating func append(_ value: UInt8) { bytes.append(value) }

  package mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ value: Float) { append(value.bitPattern) }

  package mutating func append(_ values: [UInt8]) { bytes.append(contentsOf: values) }

  package mutating func append(floats: [Float]) {
    append(words: floats.map(\.bitPattern))
  }

  /// Halves the space; exact for values that went through `HalfPrecision` before.
  package mutating func append(halves: [Float]) {
    append(words: HalfPrecision.narrowed(halves))
  }

  package mutating func append(words: [some FixedWidthInteger]) {
    words.map(\.littleEndian).withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ text: String) {
    let utf8 = Array(text.utf8)
    append(UInt32(utf8.count))
    append(utf8)
  }
}
