/// UTF-8, a byte at a time. A byte from 80 to 9F that no character can begin with is a C1 control of an 8-bit terminal.
struct ScalarDecoder {
  enum Result {
    case more
    case whole(Unicode.Scalar)
    /// A character that came with Alt, now at its end.
    case altered
    /// What came was no UTF-8; `again`: the byte begins something of its own.
    case broken(again: Bool)
  }

  private var bytes: [UInt8] = []
  private var isAltered = false

  var isEmpty: Bool { bytes.isEmpty }

  /// - Parameter byte: the first of a character that is to be left out.
  mutating func beginAltered(_ byte: UInt8) {
    guard Self.length(byte) > 1 else { return }
    (bytes, isAltered) = ([byte], true)
  }

  mutating func take(_ byte: UInt8) -> Result {
    if bytes.isEmpty {
      let length = Self.length(byte)
      if length == 1 { return .whole(Unicode.Scalar(byte)) }
      guard length > 1 else { return .broken(again: false) }
      bytes = [byte]
      return .more
    }
    guard byte & 0xC0 == 0x80 else {
      reset()
      return .broken(again: true)
    }
    bytes.append(byte)
    guard bytes.count == Self.length(bytes[0]) else { return .more }
    defer { reset() }
    guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      return .broken(again: false)
    }
    return isAltered ? .altered : .whole(scalar)
  }

  private mutating func reset() { (bytes, isAltered) = ([], false) }

  /// Bytes of the character that begins so; 0 for what begins none.
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0...0x9F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
