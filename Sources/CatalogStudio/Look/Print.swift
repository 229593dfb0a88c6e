/// Words on a part, laid on like a transfer.
public struct Print: Sendable, Hashable {
  public let text: String
  public let font: Solid.Font
  public let ink: Shade
  /// The rectangle that the words fit into, in the part's units.
  public let width: Double
  public let height: Double
  public let wrap: Wrap
  /// The middle of the words; round a cylinder only its height counts.
  public let place: Vector
  /// The radius where the words go round.
  public let radius: Double

  public init(
    _ text: String, font: Solid.Font = .sans, ink: Shade, width: Double, height: Double, wrap: Wrap,
    place: Vector = .zero, radius: Double = 1
  ) {
    self.text = text
    self.font = font
    self.ink = ink
    self.width = width
    self.height = height
    self.wrap = wrap
    self.place = place
    self.radius = radius
  }

  func declaration(_ name: String) -> String {
    let lettering = Lettering(text: text, font: font, width: width, height: height)
    return lettering.declared(as: name, across: wrap == .around ? 1 / (2 * .pi * radius) : 1, depth: 100)
  }

  /// `under` shows where there are no letters.
  func pigment(_ name: String, under: String, ink: String) -> String {
    let pattern = "object{\(name)\(wrap == .around ? " translate x*0.5" : "")} \(under), \(ink)"
    return "pigment{object{\(pattern)} \(wrap.warp) translate \(SDL.vector(place))}"
  }
}
