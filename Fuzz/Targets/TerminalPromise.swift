/// What no text that reaches a terminal may hold, by code points: told apart from the sanitizers' own lists, which go by
/// Unicode's categories.
package enum TerminalPromise {
  /// C0 and C1 controls with DEL; line and paragraph separators.
  private static let controls: [ClosedRange<UInt32>] = [0...0x1F, 0x7F...0x9F, 0x2028...0x2029]
  /// Bidirectional marks, embeddings, overrides and isolates.
  private static let turning: [ClosedRange<UInt32>] = [
    0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
  ]
  /// Invisible ones: soft hyphen, zero-width space, word joiner and its neighbours, byte order mark, annotations, tags.
  private static let hiding: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x180E...0x180E, 0x200B...0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
    0xE0000...0xE007F,
  ]

  /// Code points that command a terminal: controls, but for the line feeds and tabs of a paragraph.
  package static func commands(in text: String, linesAreKept: Bool) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter { value in
      controls.contains { $0.contains(value) } && !(linesAreKept && (value == 0x0A || value == 0x09))
    }
  }

  /// The same with those that turn a line around or hide in it.
  package static func harm(in text: String, linesAreKept: Bool = false) -> [UInt32] {
    commands(in: text, linesAreKept: linesAreKept)
      + text.unicodeScalars.map(\.value).filter { value in (turning + hiding).contains { $0.contains(value) } }
  }

  /// Control bytes of UTF-8 output but line feeds and tabs, C1 as it is encoded.
  package static func controlBytes(in output: some Collection<UInt8>) -> Int {
    var previous: UInt8 = 0
    var count = 0
    for byte in output {
      let isC1 = previous == 0xC2 && (0x80...0x9F).contains(byte)
      if isC1 || byte == 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x09 { count += 1 }
      previous = byte
    }
    return count
  }
}
