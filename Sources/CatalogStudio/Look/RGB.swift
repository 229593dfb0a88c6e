import Foundation

/// An sRGB colour, each channel 0 to 1 as it is displayed.
public struct RGB: Sendable, Hashable {
  public let red: Double
  public let green: Double
  public let blue: Double

  public init(_ red: Double, _ green: Double, _ blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public func mixed(with other: RGB, _ share: Double) -> RGB {
    RGB(
      red + (other.red - red) * share, green + (other.green - green) * share, blue + (other.blue - blue) * share)
  }

  public static let white = RGB(1, 1, 1)
  public static let black = RGB(0, 0, 0)

  var sdl: String { "srgb <\(SDL.number(red)),\(SDL.number(green)),\(SDL.number(blue))>" }

  /// CIELAB under D65 (IEC 61966-2-1 and CIE 15), L 0 to 100.
  var lab: Vector {
    func linear(_ v: Double) -> Double { v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4) }
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let (r, g, b) = (linear(red), linear(green), linear(blue))
    let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return Vector(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}
