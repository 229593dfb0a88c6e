public import Features

extension Lab {
  /// Rounded to the nearest step; all of sRGB fits.
  public init(_ colour: CIELAB) {
    self.init(
      l: UInt8(min(255, max(0, (colour.l * 2.55).rounded()))),
      a: Int8(min(127, max(-128, colour.a.rounded()))),
      b: Int8(min(127, max(-128, colour.b.rounded()))))
  }
}
