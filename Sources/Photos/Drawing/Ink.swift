/// A colour of sRGB.
public struct Ink: Sendable, Hashable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public static let white = Ink(red: 255, green: 255, blue: 255)
  public static let black = Ink(red: 0, green: 0, blue: 0)
}
