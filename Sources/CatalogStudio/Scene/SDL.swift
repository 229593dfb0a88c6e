/// The small change of POV-Ray's scene description language.
enum SDL {
  /// Four decimals, never an exponent: the same value gives the same text everywhere.
  static func number(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    return rounded == 0 ? "0" : "\(rounded)"
  }

  static func vector(_ x: Double, _ y: Double, _ z: Double) -> String { "<\(number(x)),\(number(y)),\(number(z))>" }
  static func vector(_ v: Vector) -> String { vector(v.x, v.y, v.z) }

  /// Text inside double quotes; only printable ASCII reaches the built-in fonts.
  static func quoted(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { (32..<127).contains($0.value) && $0 != "\"" && $0 != "\\" }
    return "\"\(String(String.UnicodeScalarView(kept)))\""
  }
}
