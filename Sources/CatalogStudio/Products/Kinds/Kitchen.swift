/// What one cooks with.
extension ProductKind {
  static let saucepan = ProductKind("saucepan") { draw in
    let shade = draw.shade()
    let surface: Surface = draw.pick([.steel, .copper, Surface(.enamel, shade), Surface(.enamel, shade)])
    let grip: Surface = draw.pick([
      .walnut, .steel, Surface(.plastic, draw.shade(beside: surface.shade, from: [.black, .red, .white, .blue])),
    ])
    let (outside, inside) = Solid.vessel([(1.3, 0), (1.4, 0.1), (1.42, 1.35)], wall: 0.06)
    let handle = Solid.union([
      .tube([Vector(1.35, 1.1, 0), Vector(2.1, 1.25, 0), Vector(3.5, 1.4, 0)], radius: 0.16, endRadius: 0.2)
    ])
    var parts = [
      Part("body", outside, surface),
      .detail("inside", inside, surface.shade == nil ? .steel : Surface(.enamel, .white)), Part("handle", handle, grip),
    ]
    let hasLid = draw.chance(0.5)
    if hasLid {
      let lid = Solid.lathe(
        Outline([[(0, 1.78), (0.5, 1.74), (1.1, 1.58), (1.44, 1.38)], [(1.44, 1.38), (0, 1.36)]]))
      parts.append(Part("lid", lid, surface))
      parts.append(
        .detail(
          "knob",
          .union([.disc(radius: 0.24, y: 1.92, height: 0.14), .cylinder(Vector(0, 1.7, 0), Vector(0, 1.95, 0), 0.1)]),
          grip))
    }
    var product = Product("saucepan", unlike: ["bowl", "bottle", "plate", "drum"], parts: parts)
    product.absent = hasLid ? ["spout"] : ["lid", "spout"]
    product.view = .init(elevation: 18...30, azimuth: -30...10)
    product.hearsay = ["induction ready", draw.size("cm", 14...24), "oven safe to 180 C"]
    return product
  }

  static let kettle = ProductKind("kettle") { draw in
    let shade = draw.shade()
    let surface: Surface = draw.pick([.steel, .copper, Surface(.enamel, shade), Surface(.enamel, shade)])
    let grip: Surface = draw.pick([
      .walnut, Surface(.plastic, draw.shade(beside: surface.shade, from: [.black, .red, .white])),
    ])
    let body = Solid.lathe(
      Outline([
        [(0, 0), (1.35, 0)], [(1.35, 0), (1.5, 0.15), (1.45, 0.7), (1.05, 1.45), (0.6, 1.75)],
        [(0.6, 1.75), (0, 1.75)],
      ]))
    let lid = Solid.lathe(Outline([[(0.6, 1.75), (0.55, 1.88), (0.2, 1.96), (0, 1.97)]]))
    let spout = Solid.tube(
      [Vector(-1.1, 0.75, 0), Vector(-1.55, 1.2, 0), Vector(-1.95, 1.55, 0)], radius: 0.3, endRadius: 0.16)
    let arc = (0...10).map { i -> Vector in
      let angle = Double(i) * .pi / 10
      return Vector(0.95 * cosine(angle), 1.5 + 1.45 * sine(angle), 0)
    }
    var product = Product(
      "kettle", unlike: ["saucepan", "bowl", "vase", "bucket"],
      parts: [
        Part("body", body, surface), Part("lid", lid, surface), .detail("knob", .sphere(Vector(0, 2.1, 0), 0.16), grip),
        Part("spout", spout, surface),
        Part("handle", .tube(arc, radius: 0.12, steps: 2), grip),
      ])
    product.absent = ["legs", "strap"]
    product.view = .init(elevation: 10...20, azimuth: -22...22)
    product.hearsay = ["whistles when ready", draw.size("l", 1...3), "induction ready"]
    return product
  }

  static let cuttingBoard = ProductKind("cutting board") { draw in
    let round = draw.chance(0.4)
    let surface: Surface = draw.chance(0.6) ? draw.wood() : Surface(.plastic, draw.shade())
    let hasHandle = draw.chance(0.5)
    let hole = Solid.cylinder(Vector(0, -1, hasHandle ? 2.6 : 1.25), Vector(0, 1, hasHandle ? 2.6 : 1.25), 0.17)
    let plate: Solid =
      round
      ? .cylinder(Vector(0, 0, 0), Vector(0, 0.2, 0), 1.75)
      : .prism(.roundedRectangle(width: 2.7, height: 3.4, radius: 0.25), from: 0, to: 0.2)
    let grip = Solid.prism(.roundedRectangle(width: 0.75, height: 1.9, radius: 0.3), from: 0.002, to: 0.198).at(
      0, 0, 2.05)
    let stand: [Move] = [.turn(x: -78), .shift(0, 1.72, 0)]
    var parts = [Part("body", .moved(.difference(plate, hasHandle ? [] : [hole]), stand), surface)]
    if hasHandle { parts.append(Part("handle", .moved(.difference(grip, [hole]), stand), surface)) }
    var product = Product("cutting board", unlike: ["plate", "bowl", "picture frame", "clock"], parts: parts)
    product.shape =
      round
      ? Trait("round", not: ["rectangular", "square"], on: "body") : Trait("rectangular", not: ["round"], on: "body")
    product.absent = hasHandle ? ["legs"] : ["handle"]
    product.view = .init(elevation: 6...14, azimuth: -30...30)
    product.hearsay = ["knife friendly", "oil before first use", draw.size("cm", 25...45, step: 5)]
    return product
  }
}
