/// What stands on a laid table.
extension ProductKind {
  static let mug = ProductKind("mug") { draw in
    let straight = draw.chance(0.5)
    let profile: [(Double, Double)] =
      straight
      ? [(0.82, 0), (0.93, 0.12), (0.98, 0.6), (1, 2.1)]
      : [(0.66, 0), (0.9, 0.2), (1.06, 0.9), (1.02, 1.6), (1.0, 2.0)]
    let (outside, inside) = Solid.vessel(profile, wall: 0.09)
    let top = profile[profile.count - 1].1
    let shade = draw.shade()
    var body = Surface(.ceramic, shade)
    let words = draw.pick(["COFFEE", "TEA", "MAMA", "HELLO", "BOSS", "PAPA"])
    if draw.chance(0.3) {
      body = body.printed(
        Print(
          words, ink: draw.ink(on: shade), width: 1.1, height: 0.5, wrap: .around,
          place: Vector(0, 1.05, 0), radius: 1))
    } else {
      body = draw.maybeDecorated(body, 0.45, .around, across: 10, along: 1.55)
    }
    let inner = draw.chance(0.5) ? Surface(.ceramic, draw.shade(beside: shade)) : Surface(.ceramic, shade)
    var parts = [Part("body", outside, body), Part("inside", inside, inner, isWorthNaming: inner.shade != shade)]
    let hasHandle = draw.chance(0.9)
    if hasHandle {
      let handle = Solid.tube(
        [
          Vector(0.9, top - 0.35, 0), Vector(1.35, top - 0.3, 0), Vector(1.62, top * 0.55, 0), Vector(1.35, 0.5, 0),
          Vector(0.9, 0.4, 0),
        ], radius: 0.13)
      parts.append(
        Part(
          "handle", handle, draw.chance(0.5) ? Surface(.ceramic, draw.shade(beside: shade)) : Surface(.ceramic, shade)))
    }
    var product = Product("mug", unlike: ["vase", "plate", "teapot", "bottle"], parts: parts)
    product.absent = hasHandle ? ["lid", "spout"] : ["handle", "lid"]
    product.counts = 1...6
    product.view = .init(elevation: 14...28, azimuth: -35...35)
    product.hearsay = [draw.size("ml", 250...450, step: 10), "dishwasher safe", "microwave safe"]
    return product
  }

  static let teapot = ProductKind("teapot") { draw in
    let shade = draw.shade()
    let body = draw.maybeDecorated(Surface(.ceramic, shade), 0.45, .around, across: 12, along: 1.3)
    let (outside, inside) = Solid.vessel([(0.75, 0), (1.25, 0.35), (1.42, 0.95), (1.15, 1.6), (0.72, 1.9)], wall: 0.08)
    let accent = draw.chance(0.55) ? Surface(.ceramic, draw.shade(beside: shade)) : Surface(.ceramic, shade)
    let spout = Solid.tube(
      [Vector(-1.1, 0.6, 0), Vector(-1.6, 0.85, 0), Vector(-1.8, 1.4, 0), Vector(-2.15, 1.85, 0)], radius: 0.3,
      endRadius: 0.13)
    let handle = Solid.tube(
      [
        Vector(1.05, 1.6, 0), Vector(1.7, 1.75, 0), Vector(2.0, 1.2, 0), Vector(1.75, 0.6, 0), Vector(1.3, 0.5, 0),
      ], radius: 0.13)
    var parts = [
      Part("body", outside, body), .detail("inside", inside, Surface(.ceramic, shade)),
      Part("handle", handle, accent), Part("spout", spout, Surface(.ceramic, shade)),
    ]
    let hasLid = draw.chance(0.7)
    if hasLid {
      let lid = Solid.lathe(Outline([[(0, 2.28), (0.35, 2.2), (0.66, 1.98), (0.72, 1.9)], [(0.72, 1.9), (0, 1.9)]]))
      parts.append(Part("lid", lid, accent))
      parts.append(.detail("knob", .sphere(Vector(0, 2.4, 0), 0.19), accent))
    }
    var product = Product("teapot", unlike: ["mug", "vase", "bowl", "watering can"], parts: parts)
    product.absent = hasLid ? [] : ["lid"]
    product.view = .init(elevation: hasLid ? 14...24 : 24...34, azimuth: -22...22)
    product.hearsay = [draw.size("l", 1...2), "dishwasher safe", "hand made in Portugal"]
    return product
  }

  static let bowl = ProductKind("bowl") { draw in
    let shade = draw.shade()
    let material: Surface = draw.chance(0.2) ? draw.wood() : Surface(.ceramic, shade)
    let body = draw.maybeDecorated(material, 0.4, .around, across: 14, along: 1.6)
    let (outside, inside) = Solid.vessel([(0.7, 0), (0.75, 0.12), (1.3, 0.45), (1.7, 1.15), (1.75, 1.3)], wall: 0.09)
    let inner =
      body.shade == nil
      ? body : (draw.chance(0.5) ? Surface(.ceramic, draw.shade(beside: shade)) : Surface(.ceramic, shade))
    var parts = [
      Part("body", outside, body),
      Part("inside", inside, inner, isWorthNaming: body.shade != nil && inner.shade != shade),
    ]
    let filling = draw.pick(["", "", "oranges", "apples", "lemons"])
    if !filling.isEmpty {
      let fruit = Surface(.leather, filling == "oranges" ? .orange : filling == "apples" ? .red : .yellow)
      let places = [
        Vector(-0.62, 1.05, -0.25), Vector(0.1, 1.02, -0.7), Vector(0.72, 1.05, -0.1), Vector(-0.3, 1.08, 0.6),
        Vector(0.5, 1.04, 0.62), Vector(0.02, 1.5, -0.05),
      ]
      parts.append(.detail("filling", .union(places.map { .sphere($0, 0.5) }), fruit))
    }
    var product = Product("bowl", unlike: ["mug", "vase", "bottle", "teapot"], parts: parts)
    product.state =
      filling.isEmpty
      ? Trait("empty", not: ["filled with oranges", "filled with apples"], .trailing)
      : Trait("filled with \(filling)", not: ["empty"], .trailing, on: "filling")
    product.absent = ["lid", "handle"]
    product.counts = filling.isEmpty ? 1...4 : 1...1
    product.view = .init(elevation: 24...36)
    product.hearsay = ["dishwasher safe", draw.size("cm", 14...28), "food safe glaze"]
    return product
  }

  static let plate = ProductKind("plate") { draw in
    let shade = draw.shade()
    let rim = draw.chance(0.6) ? Surface(.ceramic, draw.shade(beside: shade)) : Surface(.ceramic, shade)
    let centre = draw.maybeDecorated(Surface(.ceramic, shade), 0.45, .above, across: 1.5, along: 1.5)
    let flat = Solid.lathe(Outline([[(0, 0.08), (1.3, 0.08)], [(1.3, 0.08), (1.55, 0.12), (1.7, 0.24)]]))
    let border = Solid.lathe(
      Outline([
        [(1.7, 0.24), (2.2, 0.34)], [(2.2, 0.34), (2.24, 0.31), (2.2, 0.28)], [(2.2, 0.28), (1.3, 0), (0, 0)],
      ]))
    var product = Product(
      "plate", unlike: ["mug", "vase", "bottle", "teapot"],
      parts: [Part("body", flat, centre), Part("rim", border, rim, isWorthNaming: rim.shade != shade)])
    product.shape = Trait("round", not: ["square"])
    product.counts = 1...4
    product.view = .init(elevation: 40...55)
    product.hearsay = [draw.size("cm", 18...30), "dishwasher safe", "oven proof"]
    return product
  }

  static let tumbler = ProductKind("drinking glass", plural: "drinking glasses") { draw in
    let tint = draw.chance(0.4) ? draw.shade([.blue, .green, .red, .purple, .turquoise, .orange]) : nil
    let surface = tint.map { Surface(.glass, $0) } ?? .clearGlass
    let (outside, inside) = Solid.vessel([(0.62, 0), (0.8, 2.2)], wall: 0.07)
    var parts = [Part("body", outside, surface), .detail("inside", inside, surface.unreflecting)]
    let drink: Shade? = tint == nil && draw.chance(0.6) ? draw.pick([.orange, .red, .green]) : nil
    if let drink {
      parts.append(
        .detail("filling", .cone(Vector(0, 0.1, 0), 0.55, Vector(0, 1.7, 0), 0.69), Surface(.plastic, drink)))
    }
    if draw.chance(0.35) {
      let straw = Solid.cylinder(Vector(-0.35, 0.15, 0), Vector(0.55, 3.1, 0), 0.06)
      parts.append(Part("straw", straw, Surface(.plastic, draw.shade([.red, .black, .green, .yellow]))))
    }
    var product = Product("drinking glass", unlike: ["bottle", "plate", "teapot", "bowl"], parts: parts)
    product.absent = parts.contains { $0.name == "straw" } ? ["handle"] : ["handle", "straw"]
    product.state =
      drink == nil
      ? Trait("empty", not: ["filled with juice"], .trailing)
      : Trait("filled with juice", not: ["empty"], .trailing, on: "filling")
    product.counts = 1...6
    product.hearsay = [draw.size("ml", 200...400, step: 50), "dishwasher safe", "lead-free"]
    return product
  }

  static let jug = ProductKind("jug") { draw in
    let shade = draw.shade()
    let body = draw.maybeDecorated(
      Surface(draw.pick([.ceramic, .enamel]), shade), 0.4, .around, across: 11, along: 1.4)
    let (outside, inside) = Solid.vessel(
      [(0.8, 0), (1.05, 0.4), (1.1, 1.1), (0.72, 2.1), (0.8, 2.7), (0.88, 2.85)], wall: 0.07)
    let handle = Solid.tube(
      [Vector(0.78, 2.5, 0), Vector(1.45, 2.55, 0), Vector(1.75, 1.8, 0), Vector(1.5, 1.1, 0), Vector(1.02, 0.9, 0)],
      radius: 0.12)
    let spout = Solid.tube(
      [Vector(-0.6, 2.45, 0), Vector(-0.85, 2.68, 0), Vector(-1.2, 2.92, 0)], radius: 0.3, endRadius: 0.12)
    let accent = draw.chance(0.5) ? Surface(body.material, draw.shade(beside: shade)) : Surface(body.material, shade)
    var product = Product(
      "jug", unlike: ["plate", "teapot", "bowl", "bucket"],
      parts: [
        Part("body", outside, body), .detail("inside", inside, Surface(.ceramic, .white)),
        Part("handle", handle, accent),
        .detail("spout", spout, Surface(body.material, shade)),
      ])
    product.absent = ["lid", "straw"]
    product.view = .init(elevation: 12...22, azimuth: -20...20)
    product.hearsay = [draw.size("ml", 800...1500, step: 100), "hand wash only"]
    return product
  }
}
