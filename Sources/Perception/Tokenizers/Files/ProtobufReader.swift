/// Reads the wire format of Protocol Buffers, as far as SentencePiece's model needs it.
struct ProtobufReader {
  enum Value: Sendable {
    case integer(UInt64)
    case bytes(ArraySlice<UInt8>)
    case float(Float)
    case double(Double)

    var int: Int? { if case .integer(let value) = self { Int(truncatingIfNeeded: value) } else { nil } }
    var flag: Bool? { if case .integer(let value) = self { value != 0 } else { nil } }
    var number: Float? { if case .float(let value) = self { value } else { nil } }
    var slice: ArraySlice<UInt8>? { if case .bytes(let value) = self { value } else { nil } }
    var text: String? { slice.flatMap { String(validating: $0, as: UTF8.self) } }
  }

  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// All fields of a message in order; `nil` where the bytes are none.
  static func fields(of bytes: ArraySlice<UInt8>) -> [(number: Int, value: Value)]? {
    var reader = ProtobufReader(bytes)
    var fields: [(number: Int, value: Value)] = []
    while reader.place < bytes.endIndex {
      guard let field = reader.field() else { return nil }
      fields.append(field)
    }
    return fields
  }

  private mutating func field() -> (number: Int, value: Value)? {
    guard let tag = varint(), tag >> 3 > 0, tag >> 3 < 1 << 29 else { return nil }
    let value: Value? =
      switch tag & 7 {
      case 0: varint().map(Value.integer)
      case 1: fixed(8).map { .double(Double(bitPattern: $0)) }
      case 2: varint().flatMap { Int(exactly: $0) }.flatMap { slice($0) }.map(Value.bytes)
      case 5: fixed(4).map { .float(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
      default: nil
      }
    return value.map { (Int(tag >> 3), $0) }
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard place < bytes.endIndex else { return nil }
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }

  private mutating func fixed(_ count: Int) -> UInt64? {
    slice(count).map { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
  }

  private mutating func slice(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.endIndex - place else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }
}
