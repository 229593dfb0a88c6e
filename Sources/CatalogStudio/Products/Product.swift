/// A product as it is: everything that is drawn and everything that is true of it.
public struct Product: Sendable, Hashable {
  public let kind: String
  /// The first is the body: colour, material and pattern "of the product" are its own.
  public var parts: [Part]
  public var shape: Trait?
  public var state: Trait?
  /// Parts that such products often have and this one lacks.
  public var absent: [String] = []
  /// Kinds that it could be mistaken for in a list, never on a photo.
  public var unlike: [String]
  /// How many of it may stand in one photo.
  public var counts: ClosedRange<Int> = 1...1
  public var view = View()
  /// What a spec says and no photo shows.
  public var hearsay: [String] = []
  /// Lamps inside: place and brightness.
  public var bulbs: [Bulb] = []

  public struct Bulb: Sendable, Hashable {
    public let place: Vector
    public let brightness: Double
    public init(_ place: Vector, _ brightness: Double) {
      self.place = place
      self.brightness = brightness
    }
  }

  /// Degrees from which such a product is photographed.
  public struct View: Sendable, Hashable {
    public var elevation: ClosedRange<Double> = 12...24
    public var azimuth: ClosedRange<Double> = -28...28
    public init(elevation: ClosedRange<Double> = 12...24, azimuth: ClosedRange<Double> = -28...28) {
      self.elevation = elevation
      self.azimuth = azimuth
    }
  }

  public init(_ kind: String, unlike: [String], parts: [Part]) {
    self.kind = kind
    self.unlike = unlike
    self.parts = parts
  }

  public var body: Part { parts[0] }
  public var bounds: Bounds { .around(parts.map(\.solid.bounds)) }
  public var partNames: [String] {
    parts.filter(\.isWorthNaming).map(\.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  /// The words printed on it, with the part that carries them.
  public var print: (words: Print, part: String)? {
    parts.lazy.compactMap { part in part.surface.print.map { ($0, part.name) } }.first
  }
}
