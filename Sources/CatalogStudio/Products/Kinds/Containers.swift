/// What holds something else.
extension ProductKind {
  static let bottle = ProductKind("bottle") { draw in
    let steel = draw.chance(0.35)
    let shade = draw.shade([.green, .blue, .red, .turquoise, .purple, .orange, .pink, .black, .white, .yellow])
    let body: Surface =
      steel
      ? (draw.chance(0.4) ? .steel : Surface(.enamel, shade))
      : draw.chance(0.6) ? Surface(.glass, draw.shade([.green, .blue, .brown, .turquoise])) : Surface(.plastic, shade)
    let shape: Solid = .lathe(
      Outline([
        [(0, 0), (0.7, 0)], [(0.7, 0), (0.78, 0.03), (0.8, 0.12)], [(0.8, 0.12), (0.8, 2.1)],
        [(0.8, 2.1), (0.74, 2.5), (0.42, 2.85), (0.3, 3.2)], [(0.3, 3.2), (0.29, 3.75)], [(0.29, 3.75), (0, 3.75)],
      ]))
    var parts = [Part("body", shape, body)]
    let hasCap = draw.chance(0.8)
    if hasCap {
      let cap: Surface =
        body.material == .glass && draw.chance(0.5) ? .cork : Surface(.plastic, draw.shade(beside: body.shade))
      parts.append(
        Part(
          cap.material == .cork ? "stopper" : "cap",
          Solid.disc(radius: cap.material == .cork ? 0.27 : 0.37, y: 3.62, height: 0.5, edge: 0.06), cap))
    }
    let hasLabel = draw.chance(0.6)
    if hasLabel {
      let paper = draw.shade(beside: body.shade, from: [.white, .yellow, .beige, .black, .red])
      let words = draw.pick(["ALOE", "OLIVE OIL", "SYRUP", "CIDER", "TONIC", "HONEY"])
      let print = Print(
        words, font: .serif, ink: draw.ink(on: paper), width: 0.95, height: 0.42, wrap: .around,
        place: Vector(0, 1.15, 0), radius: 0.81)
      parts.append(
        Part("label", .lathe(.corners([(0.806, 0.55), (0.806, 1.75)])), Surface(.paper, paper).printed(print)))
    }
    var product = Product("bottle", unlike: ["mug", "bowl", "basket", "jug"], parts: parts)
    product.absent = (hasCap ? [] : ["cap"]) + (hasLabel ? ["handle"] : ["handle", "label"])
    product.counts = 1...4
    product.hearsay = [draw.size("ml", 250...1000, step: 250), "BPA free", "recyclable"]
    return product
  }

  static let jar = ProductKind("jar") { draw in
    let (outside, inside) = Solid.vessel(
      [(0.86, 0), (0.98, 0.12), (1, 0.4), (1, 1.6), (0.94, 1.95), (0.82, 2.1), (0.82, 2.25)], wall: 0.06)
    var parts = [Part("body", outside, .clearGlass), .detail("inside", inside, Surface.clearGlass.unreflecting)]
    let filled = draw.chance(0.6)
    let sweets = draw.shade([.red, .orange, .yellow, .green, .pink, .purple, .brown])
    if filled {
      var balls: [Solid] = []
      for layer in 0..<6 {
        for place in 0..<10 {
          let angle = (Double(place) + Double(layer % 2) * 0.5) * .pi / 5
          let radius = place % 2 == 0 ? 0.68 : 0.62
          balls.append(
            .sphere(Vector(radius * cosine(angle), 0.3 + Double(layer) * 0.3, radius * sine(angle)), 0.22))
        }
      }
      parts.append(.detail("filling", .union(balls), Surface(.plastic, sweets)))
    }
    let hasLid = draw.chance(0.75)
    if hasLid {
      let lid: Surface = draw.pick([.steel, Surface(.plastic, draw.shade()), .cork])
      parts.append(Part("lid", .disc(radius: 0.93, y: 2.2, height: 0.36, edge: 0.06), lid))
    }
    if draw.chance(0.5) {
      let words = draw.pick(["SUGAR", "SALT", "RICE", "FLOUR", "SWEETS", "SPICE"])
      let print = Print(
        words, ink: .black, width: 1.1, height: 0.32, wrap: .around, place: Vector(0, 1.0, 0), radius: 1.01)
      parts.append(
        Part(
          "label",
          .intersection([
            .lathe(.corners([(1.006, 0.65), (1.006, 1.35)])), .box(Vector(-0.78, 0, -2), Vector(0.78, 3, 0)),
          ]), Surface(.paper, .white).printed(print)))
    }
    var product = Product("jar", unlike: ["mug", "bowl", "basket", "teapot"], parts: parts)
    product.state =
      filled
      ? Trait("filled", not: ["empty"], on: "filling") : Trait("empty", not: ["filled"])
    product.absent = hasLid ? ["handle"] : ["lid", "handle"]
    product.counts = 1...4
    product.hearsay = [draw.size("ml", 300...900, step: 100), "airtight", "dishwasher safe"]
    return product
  }

  static let tin = ProductKind("tin") { draw in
    let shade = draw.shade()
    let words = draw.pick(["TOMATO", "BEANS", "COCOA", "CORN", "PEAS", "PLUMS"])
    let print = Print(
      words, ink: draw.ink(on: shade), width: 1.25, height: 0.5, wrap: .around, place: Vector(0, 1.2, 0), radius: 1)
    let metal = Surface.steel
    let label = Surface(.paper, shade).printed(print)
    let parts = [
      Part("body", .lathe(.corners([(1, 0.14), (1, 2.26)])), label),
      .detail(
        "edges",
        .union([.torus(major: 0.97, minor: 0.06).at(0, 0.07, 0), .torus(major: 0.97, minor: 0.06).at(0, 2.34, 0)]),
        metal),
      .detail(
        "top",
        .union([
          .cylinder(Vector(0, 2.25, 0), Vector(0, 2.3, 0), 0.96), .torus(major: 0.7, minor: 0.025).at(0, 2.31, 0),
        ]), metal),
      .detail("wall", .lathe(.corners([(0.985, 0.06), (0.985, 2.34)])), metal),
    ]
    var product = Product("tin", unlike: ["mug", "bottle", "basket", "box"], parts: parts)
    product.absent = ["handle", "straw"]
    product.counts = 1...6
    product.hearsay = [draw.size("g", 200...800, step: 100), "best before 2028", "no preservatives"]
    return product
  }

  static let box = ProductKind("box") { draw in
    let shade = draw.shade()
    let (w, h, d) = (draw.between(1.4, 2.0), draw.between(0.9, 1.7), draw.between(1.2, 1.6))
    var body = draw.maybeDecorated(
      Surface(.paper, shade), 0.35, .front, across: 2.2, along: 2.2, patterns: [.dotted, .floral])
    let open = draw.chance(0.35)
    if body.decoration == nil, draw.chance(0.6) {
      let words = draw.pick(["FRAGILE", "SHOES", "TOYS", "GIFT", "PUZZLE", "BOOKS"])
      body = body.printed(
        Print(
          words, ink: draw.ink(on: shade), width: w * 1.4, height: h * (open ? 0.4 : 0.6), wrap: .front,
          place: Vector(0, h * (open ? 0.42 : 0.66), 0)))
    }
    var parts: [Part] = []
    let t = 0.05
    if open {
      let shell = Solid.difference(
        .box(Vector(-w, 0, -d), Vector(w, h * 1.5, d)), [.box(Vector(-w + t, t, -d + t), Vector(w - t, h * 1.6, d - t))]
      )
      let front = Solid.box(Vector(-w, 0, 0), Vector(w, d * 0.8, t)).moved(.turn(x: -125), .shift(0, h * 1.5, -d))
      let back = Solid.box(Vector(-w, 0, 0), Vector(w, d * 0.8, t)).moved(.turn(x: 35), .shift(0, h * 1.5, d - t))
      let left = Solid.box(Vector(0, 0, -d), Vector(t, w * 0.6, d)).moved(.turn(z: 55), .shift(-w, h * 1.5, 0))
      let right = Solid.box(Vector(-t, 0, -d), Vector(0, w * 0.6, d)).moved(.turn(z: -55), .shift(w, h * 1.5, 0))
      parts = [
        Part("body", shell, body), .detail("flaps", .union([front, back, left, right]), Surface(.paper, shade)),
      ]
    } else {
      let lid = draw.chance(0.5) ? Surface(.paper, draw.shade(beside: shade)) : Surface(.paper, shade)
      parts = [
        Part("body", .box(Vector(-w, 0, -d), Vector(w, h * 1.3, d)), body),
        Part("lid", .box(Vector(-w - t, h * 1.25, -d - t), Vector(w + t, h * 1.6, d + t)), lid),
      ]
    }
    let hasRibbon = !open && body.print == nil && draw.chance(0.6)
    if hasRibbon {
      parts.append(
        Part("ribbon", ribbon(w, h * 1.6, d), Surface(.fabric, draw.shade(beside: shade, parts[1].surface.shade))))
    }
    var product = Product("box", unlike: ["basket", "bottle", "drum", "mug"], parts: parts)
    product.state = open ? Trait("open", not: ["closed"]) : Trait("closed", not: ["open"])
    product.absent = (hasRibbon ? [] : ["ribbon"]) + ["handle"]
    product.counts = open ? 1...2 : 1...3
    product.view = .init(elevation: open ? 24...34 : 16...28, azimuth: body.print == nil ? -38...38 : -24...24)
    product.hearsay = [draw.size("x 20 x 15 cm", 20...40), "ships flat", "100% recycled fibre"]
    return product
  }

  private static func ribbon(_ w: Double, _ h: Double, _ d: Double) -> Solid {
    let t = 0.07
    func loop(_ side: Double) -> Solid {
      .tube(
        [
          Vector(0, h + 0.1, 0), Vector(side * 0.35, h + 0.5, -0.1), Vector(side * 0.75, h + 0.45, -0.1),
          Vector(side * 0.6, h + 0.15, -0.1), Vector(0, h + 0.1, 0),
        ], radius: 0.09)
    }
    return .union([
      .box(Vector(-0.16, 0, -d - t), Vector(0.16, h + 0.03, d + t)),
      .box(Vector(-w - t, 0, -0.16), Vector(w + t, h + 0.03, 0.16)),
      loop(1), loop(-1), .sphere(Vector(0, h + 0.12, 0), 0.17),
    ])
  }

  static let basket = ProductKind("basket") { draw in
    let rows = 11
    var weave: [Solid] = []
    let stakes = 22
    for row in 0..<rows {
      let y = 0.1 + Double(row) * 0.155
      let radius = 1.05 + 0.32 * Double(row) / Double(rows - 1)
      let ring = (0...stakes * 2).map { i -> Vector in
        let angle = Double(i) * .pi / Double(stakes)
        let wave = (i % 2 == 0 ? 0.0 : ((i / 2 + row) % 2 == 0 ? 0.06 : -0.06))
        return Vector((radius + wave) * cosine(angle), y, (radius + wave) * sine(angle))
      }
      weave += zip(ring, ring.dropFirst()).map { .cylinder($0, $1, 0.08) } + ring.map { .sphere($0, 0.08) }
    }
    for stake in 0..<stakes {
      let angle = (Double(stake) + 0.5) * 2 * .pi / Double(stakes)
      weave.append(
        .cylinder(
          Vector(1.05 * cosine(angle), 0, 1.05 * sine(angle)), Vector(1.37 * cosine(angle), 1.8, 1.37 * sine(angle)),
          0.05))
    }
    let rim = Solid.torus(major: 1.39, minor: 0.11).at(0, 1.8, 0)
    var parts = [
      Part("body", .union(weave + [.cylinder(Vector(0, 0.02, 0), Vector(0, 0.08, 0), 1.05)]), .wicker),
      .detail("rim", rim, .wicker),
    ]
    let hasHandle = draw.chance(0.6)
    if hasHandle {
      let arc = (0...12).map { i -> Vector in
        let angle = Double(i) * .pi / 12
        return Vector(1.38 * cosine(angle), 1.75 + 1.35 * sine(angle), 0)
      }
      parts.append(Part("handle", .tube(arc, radius: 0.09, steps: 2), .wicker))
    }
    let filling = draw.pick(["", "apples", "oranges", "wool"])
    if !filling.isEmpty {
      let stuff = Surface(
        filling == "wool" ? .fabric : .leather,
        filling == "apples"
          ? draw.shade([.red, .green])
          : filling == "oranges" ? .orange : draw.shade([.purple, .lightBlue, .pink, .navy]))
      let places = (0..<9).map { i -> Vector in
        let angle = Double(i) * 2 * .pi / 8
        return i == 8 ? Vector(0.05, 2.0, 0) : Vector(0.8 * cosine(angle), 1.62, 0.8 * sine(angle))
      }
      parts.append(.detail("filling", .union(places.map { .sphere($0, 0.46) }), stuff))
    }
    var product = Product("basket", unlike: ["bucket", "bottle", "box", "vase"], parts: parts)
    product.absent = hasHandle ? ["lid"] : ["handle", "lid"]
    product.state =
      filling.isEmpty
      ? Trait("empty", not: ["filled with apples"], .trailing)
      : Trait("filled with \(filling)", not: ["empty"], .trailing, on: "filling")
    product.view = .init(elevation: 18...30)
    product.hearsay = ["hand woven", draw.size("cm", 25...45), "made in Poland"]
    return product
  }

  static let bucket = ProductKind("bucket") { draw in
    let metal = draw.chance(0.3)
    let shade = draw.shade()
    let surface = metal ? Surface.steel : Surface(.plastic, shade)
    let (outside, inside) = Solid.vessel([(0.95, 0), (1.35, 2.1)], wall: 0.06)
    let up = draw.chance(0.5)
    let arc = (0...12).map { i -> Vector in
      let angle = Double(i) * .pi / 12
      return up
        ? Vector(1.38 * cosine(angle), 1.95 + 1.3 * sine(angle), 0)
        : Vector(1.4 * cosine(angle), 1.95 - 0.75 * sine(angle), -1.45 * sine(angle))
    }
    let hasHandle = draw.chance(0.8)
    var parts = [
      Part("body", outside, surface), .detail("inside", inside, surface),
      .detail("rim", .torus(major: 1.35, minor: 0.07).at(0, 2.08, 0), surface),
    ]
    if hasHandle {
      parts.append(
        Part(
          "handle", .tube(arc, radius: 0.06, steps: 2), metal ? .steel : Surface(.plastic, draw.shade(beside: shade))))
    }
    var product = Product("bucket", unlike: ["mug", "basket", "vase", "box"], parts: parts)
    product.absent = hasHandle ? ["lid", "spout"] : ["handle", "lid"]
    product.view = .init(elevation: 14...26)
    product.hearsay = [draw.size("l", 5...15), "stackable", "with litre scale inside"]
    return product
  }

  static let bin = ProductKind("bin") { draw in
    let metal = draw.chance(0.35)
    let shade = draw.shade()
    let surface = metal ? Surface.steel : Surface(.plastic, shade)
    let open = draw.chance(0.4)
    let square = !metal && draw.chance(0.4)
    let lidSurface = Surface(
      .plastic, draw.shade(beside: metal ? nil : shade, from: [.black, .white, .grey, .red, .yellow, .green]))
    let body: Solid
    let lid: Solid
    if square {
      body = .difference(
        .moved(.prism(.roundedRectangle(width: 2, height: 2, radius: 0.25), from: 0, to: 3), []),
        [.prism(.roundedRectangle(width: 1.86, height: 1.86, radius: 0.2), from: 0.1, to: 3.2)])
      lid = .prism(.roundedRectangle(width: 2.1, height: 2.1, radius: 0.27), from: 0, to: 0.22)
    } else {
      body = .difference(
        .cone(Vector(0, 0, 0), 0.95, Vector(0, 3, 0), 1.05), [.cone(Vector(0, 0.1, 0), 0.88, Vector(0, 3.01, 0), 0.98)])
      lid = .disc(radius: 1.1, y: 0, height: 0.24, edge: 0.1)
    }
    let placed = open ? lid.moved(.shift(0, 0, -1.05), .turn(x: 70), .shift(0, 3.05, 1.05)) : lid.at(0, 3, 0)
    var product = Product(
      "bin", unlike: ["basket", "bottle", "stool", "vase"],
      parts: [
        Part("body", body, surface), Part("lid", placed, lidSurface),
        Part(
          "pedal", .roundBox(Vector(-0.3, 0.05, -1.4), Vector(0.3, 0.17, -0.8), radius: 0.05), Surface(.plastic, .black)
        ),
      ])
    product.shape = square ? Trait("square", not: ["round"]) : Trait("round", not: ["square"])
    product.state = open ? Trait("open", not: ["closed"], on: "lid") : Trait("closed", not: ["open"], on: "lid")
    product.absent = ["handle", "wheels"]
    product.view = .init(elevation: 16...28)
    product.hearsay = [draw.size("l", 20...50, step: 5), "soft close", "2-year warranty"]
    return product
  }
}
