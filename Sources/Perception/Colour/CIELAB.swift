import Foundation

/// sRGB (IEC 61966-2-1) to CIELAB for the D65 white and the 2 degree observer.
public struct CIELAB: Sendable, Hashable {
  public var l: Float
  public var a: Float
  public var b: Float

  public init(l: Float, a: Float, b: Float) {
    self.l = l
    self.a = a
    self.b = b
  }

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    let (r, g, b) = (Self.linear[Int(red)], Self.linear[Int(green)], Self.linear[Int(blue)])
    let x = Self.compressed((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = Self.compressed(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = Self.compressed((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    self.init(l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// Squared CIE76 difference.
  public func squaredDistance(to other: CIELAB) -> Float {
    let (dl, da, db) = (l - other.l, a - other.a, b - other.b)
    return dl * dl + da * da + db * db
  }

  private static let linear: [Float] = (0...255).map {
    let value = Double($0) / 255
    return Float(value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
  }

  private static func compressed(_ t: Float) -> Float {
    t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
  }
}
