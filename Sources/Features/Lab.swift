/// A CIELAB colour (D65), quantised: `l` in steps of 100/255, `a` and `b` in whole units.
public struct Lab: Sendable, Hashable {
  public let l: UInt8
  public let a: Int8
  public let b: Int8

  public init(l: UInt8, a: Int8, b: Int8) {
    self.l = l
    self.a = a
    self.b = b
  }

  public var lightness: Float { Float(l) * (100 / 255) }
}
