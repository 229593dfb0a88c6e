/// What one plays with.
extension ProductKind {
  static let toyCar = ProductKind("toy car") { draw in
    let shade = draw.shade()
    let material: Material = draw.pick([.plastic, .wood])
    let surface = Surface(material, shade)
    let wheel = Surface(.rubber, draw.shade(beside: shade, from: [.black, .yellow, .white, .red, .grey]))
    let roofShade = draw.chance(0.6) ? draw.shade(beside: shade) : shade
    let body = Solid.union([
      .roundBox(Vector(-2, 0.4, -0.85), Vector(2, 1.1, 0.85), radius: 0.22)
    ])
    let roof = Solid.prism(
      Outline.corners([(-1.2, 1.05), (-0.8, 1.75), (0.7, 1.75), (1.25, 1.05), (-1.2, 1.05)]), from: -0.75, to: 0.75
    ).moved(.turn(x: -90), .stretch(1, 1, -1))
    let wheels = [-1.2, 1.2].flatMap { x in
      [-0.9, 0.9].map { z in
        Solid.moved(.disc(radius: 0.46, y: -0.16, height: 0.32, edge: 0.09), [.turn(x: 90), .shift(x, 0.46, z)])
      }
    }
    let hubs = [-1.2, 1.2].map { x in Solid.cylinder(Vector(x, 0.46, -1.09), Vector(x, 0.46, 1.09), 0.2) }
    let glass = Solid.union([
      .prism(
        Outline.corners([(-0.95, 1.15), (-0.72, 1.6), (-0.08, 1.6), (-0.08, 1.15), (-0.95, 1.15)]), from: -0.77,
        to: 0.77
      ).moved(.turn(x: -90), .stretch(1, 1, -1)),
      .prism(
        Outline.corners([(0.08, 1.15), (0.08, 1.6), (0.65, 1.6), (1.0, 1.15), (0.08, 1.15)]), from: -0.77, to: 0.77
      ).moved(.turn(x: -90), .stretch(1, 1, -1)),
    ])
    let lamps = Solid.union([-0.55, 0.55].map { .cylinder(Vector(-2.04, 0.78, $0), Vector(-1.9, 0.78, $0), 0.16) })
    var product = Product(
      "toy car", unlike: ["ball", "drum", "book", "basket"],
      parts: [
        Part("body", body, surface),
        Part("roof", roof, Surface(material, roofShade), isWorthNaming: roofShade != shade),
        Part("wheels", .union(wheels), wheel),
        .detail("hubs", .union(hubs), Surface(.plastic, .white)),
        .detail("windows", glass, Surface(.plastic, rgb: RGB(0.25, 0.32, 0.38))),
        .detail("headlights", lamps, Surface(.plastic, .yellow)),
      ])
    product.absent = ["trailer", "handle"]
    product.counts = 1...3
    product.view = .init(elevation: 14...26, azimuth: -38...(-12))
    product.hearsay = ["from 3 years", draw.size("cm", 8...20), "CE tested"]
    return product
  }

  static let toyBlocks = ProductKind("toy block") { draw in
    let material: Material = draw.pick([.wood, .plastic])
    let shade = draw.shade()
    let letter = draw.chance(0.4)
    var surface = Surface(material, shade)
    if letter {
      surface = surface.printed(
        Print(
          draw.pick(["A", "B", "M", "7", "3", "X"]), ink: draw.ink(on: shade), width: 1.1, height: 1.1, wrap: .front,
          place: Vector(0, 0.9, 0)))
    }
    let cylinder = !letter && draw.chance(0.35)
    let solid: Solid =
      cylinder
      ? .disc(radius: 0.85, y: 0, height: 1.7, edge: 0.08)
      : .roundBox(Vector(-0.9, 0, -0.9), Vector(0.9, 1.8, 0.9), radius: 0.12)
    var product = Product(
      "toy block", unlike: ["ball", "toy car", "book", "padlock"], parts: [Part("body", solid, surface)])
    product.shape = cylinder ? Trait("round", not: ["square"]) : Trait("square", not: ["round"])
    product.counts = 2...6
    product.absent = ["wheels", "handle"]
    product.view = .init(elevation: 20...32, azimuth: letter ? -24...24 : 15...38)
    product.hearsay = ["from 18 months", "water based paint", draw.size("cm", 3...6)]
    return product
  }

  static let ball = ProductKind("ball") { draw in
    let shade = draw.shade()
    let base = Surface(draw.pick([.rubber, .plastic]), shade)
    let second = draw.shade(beside: shade)
    let pattern = draw.pick([Pattern.striped, .dotted, nil])
    let surface =
      switch pattern {
      case .striped: base.decorated(.striped, second, .around, across: 6, along: 1)
      case .dotted: base.decorated(.dotted, second, .ball, across: 12, along: 6)
      default: base
      }
    var product = Product(
      "ball", unlike: ["bowl", "cushion", "drum", "vase"],
      parts: [
        Part(
          "body",
          .sphere(.zero, 1.5).moved(.turn(x: draw.between(-30, 20), z: draw.between(10, 35)), .shift(0, 1.5, 0)),
          surface)
      ])
    product.parts[0] = Part("body", product.body.solid, surface.tilted(x: -20, z: 25, about: Vector(0, 1.5, 0)))
    product.absent = ["handle"]
    product.counts = 1...4
    product.view = .init(elevation: 12...24)
    product.hearsay = [draw.size("cm", 15...25), "pump included", "for indoor use"]
    return product
  }

  static let drum = ProductKind("drum") { draw in
    let shade = draw.shade()
    let shell = draw.maybeDecorated(
      Surface(.wood, shade), 0.4, .around, across: 10, along: 1.2, patterns: [.striped, .checked, .dotted])
    let hoop: Surface = draw.chance(0.5) ? draw.pick([.steel, .beech]) : Surface(.wood, draw.shade(beside: shade))
    let body = Solid.lathe(.corners([(1.55, 0.1), (1.55, 1.8)]))
    let hoops = Solid.union(
      [0.05, 1.6].map { y in
        .lathe(Outline.corners([(1.52, y), (1.66, y), (1.66, y + 0.3), (1.52, y + 0.3), (1.52, y)]))
      })
    var parts = [
      Part("body", body, shell), Part("hoops", hoops, hoop),
      .detail(
        "skin",
        .union([
          .cylinder(Vector(0, 1.78, 0), Vector(0, 1.84, 0), 1.53),
          .cylinder(Vector(0, 0.06, 0), Vector(0, 0.1, 0), 1.53),
        ]), Surface(.leather, .beige)),
    ]
    let hasSticks = draw.chance(0.55)
    if hasSticks {
      func stick(_ z: Double, _ turn: Double) -> Solid {
        .moved(
          .union([.cylinder(Vector(-1.7, 0, 0), Vector(1.4, 0, 0), 0.09), .sphere(Vector(1.45, 0, 0), 0.17)]),
          [.turn(y: turn), .shift(0.1, 2.05, z)])
      }
      parts.append(Part("drumsticks", .union([stick(-0.25, 14), stick(0.35, -12)]), .oak))
    }
    let hasStrap = !hasSticks && draw.chance(0.4)
    if hasStrap {
      parts.append(
        Part(
          "strap",
          .tube(
            [Vector(-1.6, 1.6, 0), Vector(-1.5, 2.9, 0), Vector(0, 3.4, 0), Vector(1.5, 2.9, 0), Vector(1.6, 1.6, 0)],
            radius: 0.09), Surface(.fabric, draw.shade(beside: shade))))
    }
    var product = Product("drum", unlike: ["bowl", "ball", "toy car", "bell"], parts: parts)
    product.absent = (hasSticks ? [] : ["drumsticks"]) + (hasStrap ? [] : ["strap"]) + ["legs"]
    product.view = .init(elevation: 16...28)
    product.hearsay = ["from 3 years", draw.size("cm", 15...30), "goat skin"]
    return product
  }
}
