import CHalf

/// Reads what `BinaryWriter` wrote. Every count is compared with the bytes that are left before anything is allocated.
package struct BinaryReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  package var remaining: Int { bytes.endIndex - position }

  package mutating func integer<T: FixedWidthInteger>(_ type: T.Type, _ what: String) throws(FeatureFileError) -> T {
    let size = MemoryLayout<T>.size
    guard remaining >= size else { throw .malformed(what: what) }
    defer { position += size }
    return bytes.withUnsafeBytes {
      T(littleEndian: $0.loadUnaligned(fromByteOffset: position - bytes.startIndex, as: T.self))
    }
  }

  package mutating func float(_ what: String) throws(FeatureFileError) -> Float {
    let value = Float(bitPattern: try integer(UInt32.self, what))
    guard value.isFinite else { throw .malformed(what: what) }
    return value
  }

  package mutating func byteArray(_ count: Int, _ what: String) throws(FeatureFileError) -> [UInt8] {
    guard count >= 0, count <= remaining else { throw .malformed(what: what) }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  package mutating func floats(_ count: Int, _ what: String) throws(FeatureFileError) -> [Float] {
    try finite(numbers(count, what, as: UInt32.self) { Float(bitPattern: $0) }, what)
  }

  package mutating func halves(_ count: Int, _ what: String) throws(FeatureFileError) -> [Float] {
    let size = MemoryLayout<UInt16>.size
    guard count >= 0, count <= remaining / size else { throw .malformed(what: what) }
    defer { position += count * size }
    let start = position - bytes.startIndex
    let values = bytes.withUnsafeBytes { raw in
      [Float](unsafeUninitializedCapacity: count) { values, filled in
        if count > 0, let halves = raw.baseAddress, let out = values.baseAddress {
          kantei_half_widen(halves + start, count, out)
        }
        filled = count
      }
    }
    return try finite(values, what)
  }

  package mutating func integers(_ count: Int, _ what: String) throws(FeatureFileError) -> [UInt16] {
    try numbers(count, what, as: UInt16.self) { $0 }
  }

  /// A count that the file states, refused if its items, each at least `itemSize` bytes, cannot be in what is left.
  package mutating func count(itemSize: Int, _ what: String) throws(FeatureFileError) -> Int {
    let count = Int(try integer(UInt32.self, what))
    guard count <= remaining / max(1, itemSize) else { throw .malformed(what: what) }
    return count
  }

  package mutating func text(_ what: String) throws(FeatureFileError) -> String {
    let utf8 = try byteArray(count(itemSize: 1, what), what)
    guard let text = String(validating: utf8, as: UTF8.self) else { throw .malformed(what: what) }
    return text
  }

  package func finish() throws(FeatureFileError) {
    guard remaining == 0 else { throw .malformed(what: "length") }
  }

  private func finite(_ values: [Float], _ what: String) throws(FeatureFileError) -> [Float] {
    // Without an early end, so that many numbers are looked at in one instruction.
    let exponent: UInt32 = 0x7f80_0000
    let wrong = values.withUnsafeBufferPointer { values in
      values.reduce(0 as UInt32) { $0 | ($1.bitPattern & exponent == exponent ? 1 : 0) }
    }
    guard wrong == 0 else { throw .malformed(what: what) }
    return values
  }

  private mutating func numbers<Raw: FixedWidthInteger, Number>(
    _ count: Int, _ what: String, as type: Raw.Type, _ make: (Raw) -> Number
  ) throws(FeatureFileError) -> [Number] {
    let size = MemoryLayout<Raw>.size
    guard count >= 0, count <= remaining / size else { throw .malformed(what: what) }
    defer { position += count * size }
    let start = position - bytes.startIndex
    return bytes.withUnsafeBytes { raw in
      (0..<count).map {
        make(Raw(littleEndian: raw.loadUnaligned(fromByteOffset: start + $0 * size, as: Raw.self)))
      }
    }
  }
}
