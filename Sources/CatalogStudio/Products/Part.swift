/// A piece of a product that a spec may name.
public struct Part: Sendable, Hashable {
  /// As a spec names it: "handle", "legs". Parts of one name belong together.
  public let name: String
  public let solid: Solid
  public let surface: Surface
  /// Whether a spec would mention it.
  public let isWorthNaming: Bool

  public init(_ name: String, _ solid: Solid, _ surface: Surface, isWorthNaming: Bool = true) {
    self.name = name
    self.solid = solid
    self.surface = surface
    self.isWorthNaming = isWorthNaming
  }

  /// Something that is there but goes without saying.
  public static func detail(_ name: String, _ solid: Solid, _ surface: Surface) -> Part {
    Part(name, solid, surface, isWorthNaming: false)
  }

  public static func isPlural(_ name: String) -> Bool { name.hasSuffix("s") && !name.hasSuffix("ss") }
}
