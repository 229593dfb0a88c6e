internal import Foundation

/// A colour in sRGB, 8 bits a channel.
public struct RGB: Sendable, Hashable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public init(hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  public var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// Relative luminance, 0 to 1 (WCAG 2.1).
  public var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// 1 (the same) to 21 (black on white), as WCAG 2.1 counts it.
  public func contrast(to other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  func mean(_ other: RGB) -> RGB { map(other) { ($0 + $1) / 2 } }

  /// This hue as light or as dark as it takes to be seen on `ground`; black or white where no shade of it can be.
  func standingOut(from ground: RGB) -> RGB {
    let light = map(self) { value, _ in min(255, value * 3 / 4 + 64) }
    let dark = map(self) { value, _ in max(0, value * 4 / 5 - 60) }
    func stronger(_ one: RGB, _ other: RGB) -> RGB {
      one.contrast(to: ground) >= other.contrast(to: ground) ? one : other
    }
    let shade = stronger(light, dark)
    return shade.contrast(to: ground) >= 2.5 ? shade : stronger(RGB(hex: 0), RGB(hex: 0xFFFFFF))
  }

  private func map(_ other: RGB, _ change: (Int, Int) -> Int) -> RGB {
    func channel(_ one: UInt8, _ two: UInt8) -> UInt8 { UInt8(clamping: change(Int(one), Int(two))) }
    return RGB(red: channel(red, other.red), green: channel(green, other.green), blue: channel(blue, other.blue))
  }
}
