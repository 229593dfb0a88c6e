/// A colour word of shops: which plain words may be said of it, and what it looks like.
public struct ColourName: Sendable, Hashable {
  /// A point of CIELAB (D65).
  public struct Prototype: Sendable, Hashable {
    public let l: Float
    public let a: Float
    public let b: Float

    public init(l: Float, a: Float, b: Float) {
      self.l = l
      self.a = a
      self.b = b
    }

    /// Distance with lightness counting less, because shade and light change it first.
    public func distance(to other: Prototype) -> Float {
      let (l, a, b) = (0.6 * (self.l - other.l), self.a - other.a, self.b - other.b)
      return (l * l + a * a + b * b).squareRoot()
    }
  }

  public let name: String
  /// Words of the colour table that may be said of it, the best first.
  public let plain: [String]
  public let prototypes: [Prototype]
  /// Gold, silver: their colours are beige and grey too, so that colour alone can deny but not prove them.
  public let isMetal: Bool

  public init(name: String, plain: [String], prototypes: [Prototype], isMetal: Bool = false) {
    self.name = name
    self.plain = plain
    self.prototypes = prototypes
    self.isMetal = isMetal
  }

  /// "blue" asks for any blue, "navy" for that shade.
  public var isPlain: Bool { plain == [name] }
}
