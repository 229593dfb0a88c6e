import Foundation

/// Reads JSON (RFC 8259) into `JSONNode`s.
struct JSONReader {
  struct Failure: Error, Hashable {
    /// In bytes from the start.
    let place: Int
    let what: String
  }

  /// A tokenizer file nests six deep.
  private static let deepest = 32

  private let bytes: [UInt8]
  private var place = 0

  static func read(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    var reader = JSONReader(bytes: bytes)
    let node = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.failure("more after its end") }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func failure(_ what: String) -> Failure { Failure(place: place, what: what) }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONNode {
    guard depth < Self.deepest else { throw failure("nested more than \(Self.deepest) deep") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONNode {
    place += 1
    var members: [(key: String, value: JSONNode)] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("a key that is no string") }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw failure("a key without a value") }
      members.append((key, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure("an object without an end") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONNode {
    place += 1
    var items: [JSONNode] = []
    if take(UInt8(ascii: "]")) { return .array(items) }
    repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure("an array without an end") }
    return .array(items)
  }

  private mutating func word(_ word: StaticString, _ node: JSONNode) throws(Failure) -> JSONNode {
    let expected = word.withUTF8Buffer { Array($0) }
    guard bytes[place...].starts(with: expected) else { throw failure("a word that is none of JSON's") }
    place += expected.count
    return node
  }

  private mutating func number() throws(Failure) -> Double {
    let start = place
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)), number.isFinite else {
      place = start
      throw failure("no value")
    }
    return number
  }

  private mutating func string() throws(Failure) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure("a control character in a string") }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &text)
      } else {
        text.append(byte)
        place += 1
      }
    }
    guard next != nil else { throw failure("a string without an end") }
    place += 1
    guard let string = String(validating: text, as: UTF8.self) else { throw failure("a string that is not UTF-8") }
    return string
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard place + 1 < bytes.count else { throw failure("a string without an end") }
    let sign = bytes[place + 1]
    place += 2
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(sign)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      // A high surrogate needs its low one behind it.
      if 0xD800..<0xDC00 ~= units[0], bytes[place...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
        place += 2
        units.append(try unit())
      }
      guard let scalars = String(validating: units, as: UTF16.self) else { throw failure("half a surrogate pair") }
      text += scalars.utf8
    default: throw failure("an unknown escape")
    }
  }

  private mutating func unit() throws(Failure) -> UInt16 {
    guard place + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
      bytes[place..<place + 4].allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
    else { throw failure("an escape without four digits") }
    place += 4
    return unit
  }
}
