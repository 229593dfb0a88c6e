/// What gives light, lit and unlit.
extension ProductKind {
  /// A lampshade around the axis, open at both ends, with its inside.
  private static func lampshade(_ low: Double, _ lowRadius: Double, _ high: Double, _ highRadius: Double) -> Solid {
    .lathe(
      .corners([
        (lowRadius, low), (highRadius, high), (highRadius - 0.03, high), (lowRadius - 0.03, low), (lowRadius, low),
      ]))
  }

  private static func lampState(_ lit: Bool) -> Trait {
    lit ? Trait("lit", not: ["unlit"], on: "shade") : Trait("unlit", not: ["lit"], on: "shade")
  }

  static let tableLamp = ProductKind("table lamp") { draw in
    let lit = draw.chance(0.45)
    let cloth = draw.shade(lit ? [.white, .yellow, .orange, .beige, .pink, .lightBlue] : Shade.allCases)
    var shade = draw.maybeDecorated(Surface(.fabric, cloth), lit ? 0 : 0.35, .around, across: 12, along: 1.6)
    if lit { shade = shade.glowing(0.75) }
    let foot: Surface =
      draw.chance(0.5) ? Surface(.ceramic, draw.shade(beside: cloth)) : draw.pick([.brass, .walnut, .beech, .steel])
    let base: Solid = draw.pick([
      .lathe(
        Outline([
          [(0, 0), (0.75, 0)], [(0.75, 0), (0.8, 0.08), (0.7, 0.16)],
          [(0.7, 0.16), (0.55, 0.35), (0.78, 0.95), (0.5, 1.5), (0.12, 1.75)], [(0.12, 1.75), (0, 1.75)],
        ])),
      .union([.disc(radius: 0.85, y: 0, height: 0.14), .cylinder(Vector(0, 0.1, 0), Vector(0, 1.8, 0), 0.09)]),
      .union([.disc(radius: 0.7, y: 0, height: 0.12), .sphere(Vector(0, 0.85, 0), 0.78)]),
    ])
    var product = Product(
      "table lamp", unlike: ["clock", "vase", "candle", "umbrella"],
      parts: [
        Part("shade", lampshade(1.9, 1.3, 3.3, draw.between(0.75, 1.1)), shade), Part("base", base, foot),
        .detail("stem", .cylinder(Vector(0, 1.5, 0), Vector(0, 2.3, 0), 0.06), .brass),
        .detail("bulb", .sphere(Vector(0, 2.5, 0), 0.22), Surface(.plastic, .white).glowing(lit ? 1.5 : 0)),
      ])
    product.state = lampState(lit)
    if lit { product.bulbs = [.init(Vector(0, 2.5, 0), 1.3)] }
    product.absent = ["legs", "handle"]
    product.view = .init(elevation: 8...16)
    product.hearsay = ["E27 bulb not included", draw.size("W", 25...60, step: 5), "2 m cable"]
    return product
  }

  static let floorLamp = ProductKind("floor lamp") { draw in
    let lit = draw.chance(0.4)
    let cloth = draw.shade(lit ? [.white, .yellow, .orange, .beige, .pink] : Shade.allCases)
    let shade = Surface(.fabric, cloth).glowing(lit ? 0.75 : 0)
    let foot: Surface = draw.pick([.beech, .walnut, .brass, Surface(.steel, .black)])
    let tripod = draw.chance(0.5)
    let stand: Solid =
      tripod
      ? .union(
        (0..<3).map { i in
          let angle = Double(i) * 2 * .pi / 3 + .pi / 2
          return .cone(
            Vector(1.25 * cosine(angle), 0, 1.25 * sine(angle)), 0.06,
            Vector(0.08 * cosine(angle), 4.4, 0.08 * sine(angle)), 0.08)
        })
      : .union([.disc(radius: 0.95, y: 0, height: 0.12), .cylinder(Vector(0, 0.1, 0), Vector(0, 4.6, 0), 0.08)])
    var product = Product(
      "floor lamp", unlike: ["stool", "umbrella", "chair", "shelf"],
      parts: [
        Part("shade", lampshade(4.2, 1.15, 5.5, 0.95), shade), Part(tripod ? "legs" : "base", stand, foot),
        .detail("bulb", .sphere(Vector(0, 4.75, 0), 0.2), Surface(.plastic, .white).glowing(lit ? 1.5 : 0)),
      ])
    product.state = lampState(lit)
    if lit { product.bulbs = [.init(Vector(0, 4.8, 0), 1.3)] }
    product.absent = ["wheels"]
    product.view = .init(elevation: 5...12)
    product.hearsay = ["foot switch", draw.size("cm", 140...170, step: 5), "energy class A"]
    return product
  }

  static let candle = ProductKind("candle") { draw in
    let lit = draw.chance(0.5)
    let shade = draw.shade()
    let wide = draw.chance(0.5)
    let (r, h) = wide ? (0.75, draw.between(1.2, 1.9)) : (0.32, 2.6)
    var parts = [
      Part(
        "body",
        .lathe(
          Outline([
            [(0, 0), (r, 0)], [(r, 0), (r, h - 0.1)], [(r, h - 0.1), (r - 0.03, h - 0.02), (r - 0.12, h)],
            [(r - 0.12, h), (r * 0.5, h - 0.05), (0, h - 0.07)],
          ])
        ).at(0, 0.14, 0), Surface(.wax, shade)),
      .detail("wick", .cylinder(Vector(0, h, 0), Vector(0.02, h + 0.3, 0), 0.035), Surface(.fabric, .black)),
    ]
    let hasHolder = !wide || draw.chance(0.4)
    if hasHolder {
      let holder: Surface = draw.pick([.brass, .steel, Surface(.ceramic, draw.shade(beside: shade)), .walnut])
      let dish = Solid.lathe(
        Outline([
          [(0, 0), (r + 0.45, 0)], [(r + 0.45, 0), (r + 0.7, 0.12), (r + 0.75, 0.3)],
          [(r + 0.75, 0.3), (r + 0.68, 0.28), (r + 0.4, 0.1)],
          [(r + 0.4, 0.1), (r + 0.08, 0.1)], [(r + 0.08, 0.1), (r + 0.08, 0.5)], [(r + 0.08, 0.5), (r, 0.5)],
          [(r, 0.5), (r, 0.1)],
        ]))
      parts.append(Part("holder", dish, holder))
    } else {
      parts[0] = Part("body", parts[0].solid.at(0, -0.14, 0), parts[0].surface)
      parts[1] = .detail("wick", parts[1].solid.at(0, -0.12, 0), parts[1].surface)
    }
    if lit {
      let flame = Solid.lathe(Outline([[(0, 0), (0.12, 0.1), (0.15, 0.25), (0.07, 0.5), (0, 0.75)]])).at(0, h + 0.25, 0)
      parts.append(.detail("flame", flame, Surface(.wax, rgb: RGB(1, 0.78, 0.28)).glowing(1.6)))
    }
    var product = Product("candle", unlike: ["bottle", "mug", "padlock", "bell"], parts: parts)
    product.state = lit ? Trait("lit", not: ["unlit"], on: "flame") : Trait("unlit", not: ["lit"], on: "wick")
    if lit { product.bulbs = [.init(Vector(0, h + 0.6, 0), 0.35)] }
    product.absent = hasHolder ? [] : ["holder"]
    product.counts = 1...5
    product.hearsay = ["burns 40 hours", "unscented", "soy wax"]
    return product
  }

  static let flashlight = ProductKind("flashlight") { draw in
    let shade = draw.shade()
    let lit = draw.chance(0.4)
    let surface = Surface(.plastic, shade)
    let head: Surface = draw.chance(0.6) ? Surface(.plastic, draw.shade(beside: shade)) : .steel
    let barrel = Solid.union([
      .cylinder(Vector(-2.2, 0, 0), Vector(0.9, 0, 0), 0.42), .cylinder(Vector(-2.3, 0, 0), Vector(-2.15, 0, 0), 0.46),
      .cylinder(Vector(-1.6, 0, 0), Vector(-1.5, 0, 0), 0.445),
      .cylinder(Vector(-0.6, 0, 0), Vector(-0.5, 0, 0), 0.445),
    ])
    let cone = Solid.union([
      .cone(Vector(0.8, 0, 0), 0.44, Vector(1.4, 0, 0), 0.72),
      .difference(
        .cylinder(Vector(1.4, 0, 0), Vector(1.9, 0, 0), 0.74), [.cylinder(Vector(1.45, 0, 0), Vector(2, 0, 0), 0.64)]),
    ])
    let lens = Surface(.plastic, lit ? .yellow : .grey).glowing(lit ? 1.1 : 0)
    let turned: [Move] = [.turn(y: 35), .shift(0, 0.74, 0)]
    var parts = [
      Part("body", .moved(barrel, turned), surface), Part("head", .moved(cone, turned), head),
      .detail("lens", .moved(.cylinder(Vector(1.45, 0, 0), Vector(1.8, 0, 0), 0.64), turned), lens),
    ]
    let hasButton = draw.chance(0.7)
    if hasButton {
      parts.append(
        Part(
          "button",
          .moved(.roundBox(Vector(-0.35, 0.3, -0.2), Vector(0.35, 0.55, 0.2), radius: 0.08), [.turn(x: -55)] + turned),
          Surface(.rubber, draw.shade(beside: shade, from: [.red, .black, .white, .yellow, .green]))))
    }
    let hasStrap = draw.chance(0.4)
    if hasStrap {
      let strap = Solid.tube(
        [
          Vector(-2.25, 0, 0), Vector(-2.8, -0.4, 0.25), Vector(-3.2, -0.66, 0.2), Vector(-3.0, -0.66, -0.6),
          Vector(-2.5, -0.5, -0.4), Vector(-2.25, 0, -0.05),
        ], radius: 0.06)
      parts.append(Part("strap", .moved(strap, turned), Surface(.fabric, draw.shade(beside: shade))))
    }
    var product = Product("flashlight", unlike: ["hammer", "bottle", "screwdriver", "candle"], parts: parts)
    product.state =
      lit
      ? Trait("switched on", not: ["switched off"], .trailing, on: "lens")
      : Trait("switched off", not: ["switched on"], .trailing, on: "lens")
    product.absent = hasStrap ? ["legs"] : ["strap"]
    product.view = .init(elevation: 14...26, azimuth: -12...12)
    product.hearsay = ["2 x AA batteries", draw.size("lumen", 100...500, step: 50), "water resistant"]
    return product
  }
}
