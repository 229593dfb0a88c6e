/// Text from a stranger's catalog, made fit to be shown: nothing in it can command the terminal, reorder a line or hide.
///
/// One scalar becomes one scalar, so that spans counted on the original still fit.
public struct TerminalText: Sendable, Hashable, CustomStringConvertible {
  public enum Lines: Sendable {
    /// Line ends and tabs become visible stand-ins: for a cell, a heading, one line of output.
    case shown
    /// Line feeds and tabs stay what they are: for a paragraph.
    case kept
  }

  public let scalars: [Unicode.Scalar]

  public init(_ untrusted: some StringProtocol, lines: Lines = .shown) {
    scalars = untrusted.unicodeScalars.map { Self.standIn(for: $0, lines: lines) }
  }

  /// Bytes that claim to be UTF-8; each ill-formed sequence becomes U+FFFD.
  public init(utf8 bytes: some Collection<UInt8>, lines: Lines = .shown) {
    self.init(String(decoding: bytes, as: UTF8.self), lines: lines)
  }

  public var description: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func standIn(for scalar: Unicode.Scalar, lines: Lines) -> Unicode.Scalar {
    if lines == .kept, scalar == "\n" || scalar == "\t" { return scalar }
    switch scalar.value {
    case 0...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? replacement  // ␀ to ␟, the control pictures
    case 0x7F: return "␡"
    case 0x2028, 0x2029: return "␤"
    case 0xAD: return "-"  // the soft hyphen: some terminals show it, some do not
    default: break
    }
    return isHarmful(scalar) ? replacement : scalar
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: true
    // Zero-width joiners belong to words of Indic and Persian and to emoji; every other format character (bidi
    // embeddings, overrides, isolates, marks, tags, the byte order mark) hides or reorders what a reader sees.
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }
}
