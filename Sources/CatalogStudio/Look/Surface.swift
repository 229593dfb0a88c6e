/// Colour, material, and what is on it.
public struct Surface: Sendable, Hashable {
  public struct Decoration: Sendable, Hashable {
    public let pattern: Pattern
    public let shade: Shade
    public let wrap: Wrap
    /// Repeats: round the part or per unit across, and per unit along.
    public let across: Double
    public let along: Double
  }

  public let material: Material
  /// `nil` where the material's own colour is all there is to say.
  public let shade: Shade?
  public let rgb: RGB
  public var decoration: Decoration?
  public var print: Print?
  /// What was done to the part after its pattern was laid on, where that shows.
  public var tilt: [Move] = []
  public private(set) var reflects = true
  /// Shines by itself: 0 not at all.
  public var glow: Double = 0

  public init(_ material: Material, _ shade: Shade) {
    self.material = material
    self.shade = shade
    self.rgb = shade.rgb
  }

  public init(_ material: Material, rgb: RGB) {
    self.material = material
    self.shade = nil
    self.rgb = rgb
  }

  public static let oak = Surface(.wood, rgb: RGB(0.80, 0.58, 0.36))
  public static let walnut = Surface(.wood, rgb: RGB(0.45, 0.28, 0.17))
  public static let beech = Surface(.wood, rgb: RGB(0.87, 0.70, 0.50))
  public static let steel = Surface(.steel, rgb: RGB(0.78, 0.79, 0.80))
  public static let brass = Surface(.brass, rgb: RGB(0.88, 0.68, 0.30))
  public static let copper = Surface(.copper, rgb: RGB(0.87, 0.52, 0.36))
  public static let clearGlass = Surface(.glass, rgb: RGB(0.97, 0.99, 0.98))
  public static let wicker = Surface(.wicker, rgb: RGB(0.76, 0.56, 0.33))
  public static let terracotta = Surface(.terracotta, rgb: RGB(0.77, 0.40, 0.25))
  public static let cork = Surface(.cork, rgb: RGB(0.76, 0.58, 0.40))

  public func decorated(
    _ pattern: Pattern, _ shade: Shade, _ wrap: Wrap, across: Double, along: Double
  ) -> Surface {
    var copy = self
    copy.decoration = Decoration(pattern: pattern, shade: shade, wrap: wrap, across: across, along: along)
    return copy
  }

  public func printed(_ print: Print) -> Surface {
    var copy = self
    copy.print = print
    return copy
  }

  public func glowing(_ glow: Double) -> Surface {
    var copy = self
    copy.glow = glow
    return copy
  }

  /// The inner face of glass: without reflections, which would double at every wall that a ray passes.
  public var unreflecting: Surface {
    var copy = self
    copy.reflects = false
    return copy
  }

  /// The pattern turned with its part about `centre`.
  public func tilted(x: Double, z: Double, about centre: Vector) -> Surface {
    var copy = self
    copy.tilt = [.turn(x: x, z: z), .shift(centre.x, centre.y, centre.z)]
    return copy
  }

  /// Whether what lies behind shows through.
  public var isClear: Bool { material == .glass }
}
