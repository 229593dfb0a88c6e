extension InputParser {
  /// By the final byte of a control sequence or a single shift.
  static let cursorKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab, UInt8(ascii: "M"): .enter,
  ]

  /// By the number before "~": DEC's editing keypad, and rxvt's Home and End.
  static let numberedKeys: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  static func controlKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 1...26: .control(Character(Unicode.Scalar(byte + 96)))
    default: nil
    }
  }

  /// Whether an escape and this byte begin what no hand has typed.
  static func begins(with byte: UInt8) -> Bool { "[OP]_^X".utf8.contains(byte) }

  /// Control-C, which has to get through whatever is open, and what ECMA-48 lets break a string off.
  static func isCommand(_ byte: UInt8) -> Bool { [0x03, 0x18, 0x1A, 0x1B].contains(byte) }

  /// Whether a control string ends in these bytes.
  static func ends(in chunk: ArraySlice<UInt8>) -> Bool {
    chunk.count > 1
      && (chunk.contains(0x07) || chunk.contains(0x9C) || zip(chunk, chunk.dropFirst()).contains { $0 == (0x1B, 0x5C) })
  }
}
