/// A character of a cell, and the bytes that stand for it in the file's text (UTF-8): for `&amp;` in HTML inside JSON, all
/// of them.
struct PlacedScalar: Hashable, Sendable {
  let scalar: Unicode.Scalar
  let bytes: Range<Int>

  /// As `HTMLText` counts space.
  var isSpace: Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }
}
