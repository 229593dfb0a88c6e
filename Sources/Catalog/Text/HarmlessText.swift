extension String {
  /// The text with its control characters made visible, so that a stranger's id or file name moves no cursor and turns no
  /// line around when it is printed.
  var harmless: String {
    guard unicodeScalars.contains(where: { Self.isHarmful($0) }) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      let picture =
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: Unicode.Scalar(0x2421 as UInt32)
        case _ where Self.isHarmful(scalar): Unicode.Scalar(0xFFFD as UInt32)
        default: scalar
        }
      result.append(picture ?? "\u{FFFD}")
    }
    return String(result)
  }

  /// The same, cut where a line that somebody reads needs no more of it.
  var harmlessAtAGlance: String {
    let most = 200
    guard unicodeScalars.dropFirst(most).first != nil else { return harmless }
    return String(unicodeScalars.prefix(most)).harmless + "…"
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    // Marks that turn the direction of the text, and line separators.
    case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
