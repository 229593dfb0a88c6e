/// How photos are shown.
public enum PictureMode: String, Sendable, Hashable, CaseIterable {
  /// The terminal's own pictures, pixel by pixel: kitty's graphics protocol.
  case kitty
  /// The same by DEC's sixels.
  case sixel
  /// Half and quarter blocks in 24-bit colour.
  case trueColour = "truecolour"
  /// The same in xterm's 256 colours: shapes can be judged, hues can't.
  case indexed = "256"
  case none

  /// Whether a picture is pixels, which lie over the cells, and not cells itself.
  var isPixels: Bool { self == .kitty || self == .sixel }

  /// As a label's record of what was shown has it.
  var words: String {
    switch self {
    case .kitty, .sixel, .none: rawValue
    case .trueColour: "half blocks"
    case .indexed: "256 colours"
    }
  }
}
