/// What one works with.
extension ProductKind {
  static let hammer = ProductKind("hammer") { draw in
    let painted = draw.chance(0.5)
    let grip: Surface = painted ? Surface(draw.pick([.rubber, .plastic]), draw.shade()) : draw.pick([.beech, .oak])
    let head: Surface =
      draw.chance(0.65) ? .steel : Surface(.rubber, draw.shade(beside: grip.shade, from: [.black, .red, .white]))
    let claw = draw.chance(0.5)
    let headSolid = Solid.union(
      [
        .roundBox(Vector(-0.3, 3.3, -0.28), Vector(0.3, 3.95, 0.28), radius: 0.05),
        .cylinder(Vector(-0.3, 3.62, 0), Vector(-0.75, 3.62, 0), 0.26),
        .cylinder(Vector(-0.7, 3.62, 0), Vector(-1.05, 3.62, 0), 0.36),
      ]
        + (claw
          ? [-0.15, 0.15].map {
            .tube(
              [Vector(0.25, 3.66, $0 * 0.7), Vector(0.8, 3.62, $0), Vector(1.3, 3.25, $0 * 1.2)], radius: 0.15,
              endRadius: 0.05)
          }
          : [.cone(Vector(0.25, 3.62, 0), 0.3, Vector(1.05, 3.62, 0), 0.14)]))
    let handle = Solid.union([
      .lathe(
        Outline([
          [(0, -0.7), (0.2, -0.66), (0.27, -0.5), (0.23, 0.3), (0.25, 1.1), (0.17, 1.9), (0.17, 3.4)],
          [(0.17, 3.4), (0, 3.4)],
        ]))
    ])
    let lay: [Move] = [.turn(z: 62), .turn(x: 90), .shift(0, 0.36, 0)]
    var parts = [Part("head", .moved(headSolid, lay), head), Part("handle", .moved(handle, lay), grip)]
    let stripe = painted && draw.chance(0.4)
    if stripe {
      parts.append(
        .detail(
          "band", .moved(.cylinder(Vector(0, 0.95, 0), Vector(0, 1.2, 0), 0.262), lay),
          Surface(.rubber, draw.shade(beside: grip.shade))))
    }
    var product = Product("hammer", unlike: ["screwdriver", "flashlight", "brush", "bottle"], parts: parts)
    product.absent = ["strap"]
    product.counts = 1...1
    product.view = .init(elevation: 38...55, azimuth: -15...15)
    product.hearsay = [draw.size("g", 300...700, step: 50), "shock absorbing", "lifetime guarantee"]
    return product
  }

  static let screwdriver = ProductKind("screwdriver") { draw in
    let shade = draw.shade()
    let grip = Surface(.plastic, shade)
    let end = draw.chance(0.7) ? Surface(.rubber, draw.shade(beside: shade)) : grip
    let handle = Solid.lathe(
      Outline([
        [(0, 0.2), (0.4, 0.2)], [(0.4, 0.2), (0.44, 0.8), (0.36, 1.5), (0.4, 1.85)],
        [(0.4, 1.85), (0.22, 2.05), (0.2, 2.2)], [(0.2, 2.2), (0, 2.2)],
      ]))
    let ridges = (0..<8).map { i -> Solid in
      let angle = Double(i) * .pi / 4
      return .cylinder(
        Vector(0.34 * cosine(angle), 0.35, 0.34 * sine(angle)), Vector(0.3 * cosine(angle), 1.75, 0.3 * sine(angle)),
        0.12)
    }
    let cap = Solid.lathe(Outline([[(0, 0), (0.3, 0.02), (0.4, 0.12), (0.42, 0.22)], [(0.42, 0.22), (0, 0.22)]]))
    let shaft = Solid.union([
      .cylinder(Vector(0, 2.1, 0), Vector(0, 4.1, 0), 0.1), .cone(Vector(0, 4.1, 0), 0.1, Vector(0, 4.45, 0), 0.05),
    ])
    let lay: [Move] = [.turn(z: 68), .turn(x: 90), .shift(0, 0.44, 0)]
    var product = Product(
      "screwdriver", unlike: ["hammer", "brush", "bottle", "padlock"],
      parts: [
        Part("handle", .moved(.union([handle] + ridges), lay), grip), Part("shaft", .moved(shaft, lay), .steel),
        Part("end cap", .moved(cap, lay), end, isWorthNaming: end.shade != shade),
      ])
    product.counts = 1...4
    product.absent = ["strap"]
    product.view = .init(elevation: 42...58, azimuth: -10...10)
    product.hearsay = ["magnetic tip", draw.size("mm", 75...150, step: 25), "chrome vanadium"]
    return product
  }

  static let brush = ProductKind("paint brush", plural: "paint brushes") { draw in
    let shade = draw.shade()
    let handleSurface: Surface = draw.chance(0.6) ? Surface(.wood, shade) : draw.wood()
    let bristle = draw.shade(beside: handleSurface.shade, from: [.black, .white, .brown, .beige])
    let handle = Solid.moved(
      .lathe(
        Outline([[(0, 0), (0.2, 0.1), (0.26, 0.5), (0.2, 1.4), (0.34, 2.0), (0.5, 2.3)], [(0.5, 2.3), (0, 2.3)]])),
      [.stretch(1, 1, 0.55)])
    let ferrule = Solid.roundBox(Vector(-0.62, 2.25, -0.25), Vector(0.62, 2.8, 0.25), radius: 0.06)
    let hair = Solid.surface(24, 6) { u, v in
      let angle = u * 2 * .pi
      let grow = 1 + 0.06 * v
      let (c, s) = (cosine(angle), sine(angle))
      return Vector(0.58 * grow * c, 2.75 + v * 1.3, 0.2 * grow * s * (1 - 0.5 * v))
    }
    let lay: [Move] = [.turn(x: 90), .turn(y: 22), .shift(0, 0.27, 0)]
    var product = Product(
      "paint brush", unlike: ["hammer", "flashlight", "bottle", "candle"],
      parts: [
        Part("handle", .moved(handle, lay), handleSurface), .detail("ferrule", .moved(ferrule, lay), .steel),
        Part("bristles", .moved(hair, lay), Surface(.fabric, bristle)),
      ])
    product.counts = 1...4
    product.absent = ["cap"]
    product.view = .init(elevation: 42...58, azimuth: -8...8)
    product.hearsay = [draw.size("mm", 25...75, step: 5), "for acrylic paint", "rinse after use"]
    return product
  }

  static let wateringCan = ProductKind("watering can") { draw in
    let shade = draw.shade()
    let surface: Surface = draw.chance(0.25) ? .steel : Surface(draw.pick([.plastic, .enamel]), shade)
    let accent: Surface = draw.chance(0.5) ? Surface(.plastic, draw.shade(beside: surface.shade)) : surface
    let (outside, inside) = Solid.vessel([(1.15, 0), (1.2, 0.1), (1.2, 1.6), (1.05, 1.85), (0.75, 2.0)], wall: 0.06)
    let spout = Solid.tube(
      [Vector(-1.0, 0.5, 0), Vector(-1.8, 1.1, 0), Vector(-2.6, 2.2, 0)], radius: 0.22, endRadius: 0.13)
    let rose = Solid.cone(Vector(-2.5, 2.05, 0), 0.14, Vector(-2.85, 2.5, 0), 0.42)
    let handle = Solid.tube(
      [Vector(0.8, 1.95, 0), Vector(1.3, 2.75, 0), Vector(2.05, 2.4, 0), Vector(2.1, 1.4, 0), Vector(1.15, 0.6, 0)],
      radius: 0.12)
    let hasRose = draw.chance(0.7)
    var parts = [
      Part("body", outside, surface), .detail("inside", inside, surface), Part("spout", spout, surface),
      Part("handle", handle, accent),
    ]
    if hasRose { parts.append(Part("sprinkler head", rose, draw.chance(0.5) ? .brass : accent)) }
    var product = Product("watering can", unlike: ["bucket", "mug", "drum", "basket"], parts: parts)
    product.absent = hasRose ? ["lid"] : ["lid", "sprinkler head"]
    product.view = .init(elevation: 12...22, azimuth: -20...20)
    product.hearsay = [draw.size("l", 2...10), "UV resistant", "for indoor and outdoor use"]
    return product
  }

  static let padlock = ProductKind("padlock") { draw in
    let open = draw.chance(0.5)
    let surface: Surface = draw.chance(0.45) ? .brass : Surface(.plastic, draw.shade())
    let body = Solid.roundBox(Vector(-1, 0, -0.4), Vector(1, 1.8, 0.4), radius: 0.16)
    let bow = (0...10).map { i -> Vector in
      let angle = Double(i) * .pi / 10
      return Vector(0.62 * cosine(angle), 2.35 + 0.62 * sine(angle), 0)
    }
    let shackle = Solid.union([
      .tube(bow, radius: 0.15, steps: 2), .cylinder(Vector(-0.62, 1.2, 0), Vector(-0.62, 2.35, 0), 0.15),
      .cylinder(Vector(0.62, open ? 2.0 : 1.2, 0), Vector(0.62, 2.35, 0), 0.15),
    ])
    let raised = open ? shackle.moved(.shift(0.62, 0.45, 0), .turn(y: 50), .shift(-0.62, 0, 0)) : shackle
    let key = Solid.union([
      .cylinder(Vector(0, 0.8, -0.44), Vector(0, 0.8, -0.3), 0.17),
      .box(Vector(-0.06, 0.4, -0.43), Vector(0.06, 0.8, -0.3)),
    ])
    var product = Product(
      "padlock", unlike: ["bell", "box", "mug", "hammer"],
      parts: [
        Part("body", body, surface), Part("shackle", raised, .steel),
        Part("keyhole", key, Surface(.plastic, draw.ink(on: surface.shade))),
      ])
    product.state = open ? Trait("open", not: ["closed"], on: "shackle") : Trait("closed", not: ["open"], on: "shackle")
    product.absent = ["handle", "strap"]
    product.counts = 1...3
    product.view = .init(elevation: 8...18)
    product.hearsay = ["2 keys included", draw.size("mm", 30...60, step: 5), "security level 5"]
    return product
  }

  static let bell = ProductKind("bell") { draw in
    let surface: Surface = draw.pick([.brass, .copper, .steel, Surface(.enamel, draw.shade())])
    let grip: Surface =
      surface.shade == nil ? draw.pick([.walnut, Surface(.wood, draw.shade([.red, .black, .navy, .green]))]) : .walnut
    let body = Solid.lathe(
      Outline([[(1.3, 0), (1.22, 0.25), (0.95, 0.7), (0.8, 1.4), (0.5, 1.8), (0.15, 1.9)], [(0.15, 1.9), (0, 1.9)]]))
    let rim = Solid.torus(major: 1.26, minor: 0.08).at(0, 0.08, 0)
    let handle = Solid.lathe(
      Outline([
        [(0, 1.85), (0.16, 1.85)], [(0.16, 1.85), (0.12, 2.1), (0.28, 2.7), (0.2, 3.2), (0.24, 3.5), (0, 3.7)],
      ]))
    var product = Product(
      "bell", unlike: ["mug", "padlock", "candle", "bottle"],
      parts: [Part("body", .union([body, rim]), surface), Part("handle", handle, grip)])
    product.absent = ["strap", "lid"]
    product.counts = 1...4
    product.view = .init(elevation: 8...18)
    product.hearsay = ["clear tone", draw.size("cm", 10...20), "polished by hand"]
    return product
  }
}
