/// How photos are shown.
public enum PictureMode: String, Sendable, Hashable, CaseIterable {
  /// Half and quarter blocks in 24-bit colour.
  case trueColour = "truecolour"
  /// The same in xterm's 256 colours: shapes can be judged, hues can't.
  case indexed = "256"
  case none
}
