/// xterm's 256 colours, of which only the 240 from 16 on are the same everywhere.
enum XtermPalette {
  private static let levels = [0, 95, 135, 175, 215, 255]

  static func colour(_ index: Int) -> RGB {
    switch index {
    case 16..<232:
      let place = index - 16
      return RGB(
        red: UInt8(levels[place / 36]), green: UInt8(levels[place / 6 % 6]), blue: UInt8(levels[place % 6]))
    case 232..<256:
      let grey = UInt8(8 + (index - 232) * 10)
      return RGB(red: grey, green: grey, blue: grey)
    default: return ansi[min(15, max(0, index))]
    }
  }

  /// The nearest of the 240, by distance in RGB.
  static func nearest(to colour: RGB) -> Int {
    let (red, green, blue) = (level(colour.red), level(colour.green), level(colour.blue))
    let cube = 16 + red * 36 + green * 6 + blue
    let mean = (Int(colour.red) + Int(colour.green) + Int(colour.blue)) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    return distance(colour, Self.colour(cube)) <= distance(colour, Self.colour(grey)) ? cube : grey
  }

  /// The nearest of the first eight, for terminals that have no more.
  static func nearestANSI(to colour: RGB) -> Int {
    (0..<8).min { distance(colour, ansi[$0]) < distance(colour, ansi[$1]) } ?? 7
  }

  private static func level(_ value: UInt8) -> Int {
    levels.indices.min { abs(levels[$0] - Int(value)) < abs(levels[$1] - Int(value)) } ?? 0
  }

  private static func distance(_ one: RGB, _ other: RGB) -> Int {
    let (red, green, blue) = (
      Int(one.red) - Int(other.red), Int(one.green) - Int(other.green), Int(one.blue) - Int(other.blue)
    )
    return red * red + green * green + blue * blue
  }

  private static let ansi: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { RGB(hex: $0) }
}
