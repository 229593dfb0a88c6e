/// What makes a home look lived in.
extension ProductKind {
  private static func blossoms(_ top: Double, _ shade: Shade, spread: Double) -> [Part] {
    let heads = [(-0.7, 0.9, 0.1), (0.05, 1.35, -0.2), (0.75, 0.95, 0.0), (-0.3, 0.75, -0.45), (0.4, 0.8, 0.4)]
    let stems = heads.map { head in
      Solid.tube(
        [
          Vector(0, top - 0.8, 0), Vector(head.0 * 0.3 * spread, top + head.1 * 0.4, head.2 * 0.3),
          Vector(head.0 * spread, top + head.1, head.2),
        ], radius: 0.045)
    }
    let petals = heads.map { head in
      Solid.lathe(
        Outline([[(0, 0), (0.24, 0.1), (0.3, 0.32), (0.2, 0.55), (0.1, 0.7)], [(0.1, 0.7), (0.07, 0.5), (0, 0.4)]])
      )
      .moved(.turn(z: -head.0 * 26), .shift(head.0 * spread, top + head.1 - 0.05, head.2))
    }
    let leaves = [-1.0, 1].map { side in
      Solid.surface(8, 12) { u, v in
        let width = 0.17 * sine(.pi * v) * (u - 0.5) * 2
        return Vector(side * (0.15 + 0.75 * v * v) * spread, top - 0.2 + 1.1 * v - 0.35 * v * v, width + 0.15 * side)
      }
    }
    return [
      .detail("stems", .union(stems + leaves), Surface(.plastic, .green)),
      Part("flowers", .union(petals), Surface(.fabric, shade)),
    ]
  }

  static let vase = ProductKind("vase") { draw in
    let shade = draw.shade()
    let glass = draw.chance(0.2)
    let surface: Surface =
      glass ? Surface(.glass, draw.shade([.blue, .green, .purple, .turquoise, .orange])) : Surface(.ceramic, shade)
    let body = glass ? surface : draw.maybeDecorated(surface, 0.5, .around, across: 10, along: 1.4)
    let profile: [(Double, Double)] = draw.pick([
      [(0.5, 0), (0.95, 0.6), (1.05, 1.3), (0.5, 2.3), (0.42, 2.7), (0.62, 3.0)], [(0.6, 0), (0.72, 1.2), (0.8, 2.7)],
      [(0.55, 0), (0.75, 0.3), (1.2, 1.0), (0.75, 1.8), (0.4, 2.0), (0.4, 2.3)],
      [(0.7, 0), (0.5, 0.8), (0.65, 1.9), (0.95, 2.6)],
    ])
    let (outside, inside) = Solid.vessel(profile, wall: 0.07)
    let top = profile[profile.count - 1].1
    var parts = [Part("body", outside, body), .detail("inside", inside, surface.unreflecting)]
    let hasFlowers = draw.chance(0.5)
    if hasFlowers { parts += blossoms(top, draw.shade([.red, .yellow, .pink, .purple, .orange, .white]), spread: 1.0) }
    var product = Product("vase", unlike: ["mug", "plate", "box", "teapot"], parts: parts)
    product.absent = hasFlowers ? ["handle"] : ["handle", "lid", "flowers"]
    product.counts = hasFlowers ? 1...1 : 1...3
    product.view = .init(elevation: 8...20)
    product.hearsay = [draw.size("cm", 15...40), "hand glazed", "watertight"]
    return product
  }

  static let flowerPot = ProductKind("flower pot") { draw in
    let natural = draw.chance(0.35)
    let shade = draw.shade()
    let surface =
      natural ? Surface.terracotta : draw.maybeDecorated(Surface(.ceramic, shade), 0.4, .around, across: 11, along: 1.5)
    let (wall, inside) = Solid.vessel([(0.75, 0.08), (1.12, 1.9)], wall: 0.1)
    let collar = Solid.lathe(.corners([(1.04, 1.5), (1.2, 1.5), (1.26, 1.98), (1.1, 1.98), (1.04, 1.5)]))
    let outside = Solid.union([wall, collar])
    var parts = [
      Part("body", outside, surface), .detail("inside", inside, natural ? .terracotta : Surface(.ceramic, shade)),
      .detail(
        "soil", .cylinder(Vector(0, 1.5, 0), Vector(0, 1.7, 0), 1.05), Surface(.cork, rgb: RGB(0.25, 0.17, 0.11))),
    ]
    let planted = draw.chance(0.65)
    if planted {
      let leaves = (0..<14).map { i -> Solid in
        let angle = Double(i) * 2.399
        let lean = 0.35 + 0.5 * Double(i % 5) / 4
        return Solid.surface(6, 10) { u, v in
          let width = 0.26 * sine(.pi * min(1, v * 0.92 + 0.08)) * (u - 0.5) * 2
          let out = lean * 1.5 * v
          let up = 1.9 * v - lean * 0.9 * v * v
          let (c, s) = (cosine(angle), sine(angle))
          return Vector(c * out - s * width, 1.65 + up, s * out + c * width)
        }
      }
      parts.append(Part("plant", .union(leaves), Surface(.plastic, .green)))
    }
    let hasSaucer = draw.chance(0.5)
    if hasSaucer {
      let saucer = Solid.lathe(
        Outline([
          [(0, 0), (1.0, 0)], [(1.0, 0), (1.2, 0.06), (1.28, 0.26)], [(1.28, 0.26), (1.2, 0.24), (1.0, 0.1)],
          [(1.0, 0.1), (0, 0.1)],
        ]))
      parts.append(
        Part(
          "saucer", saucer,
          natural ? .terracotta : Surface(.ceramic, draw.chance(0.5) ? shade : draw.shade(beside: shade))))
    }
    var product = Product("flower pot", unlike: ["mug", "bottle", "box", "drum"], parts: parts)
    product.state = planted ? Trait("planted", not: ["empty"], on: "plant") : nil
    product.absent = (planted ? [] : ["plant"]) + (hasSaucer ? ["handle"] : ["saucer", "handle"])
    product.view = .init(elevation: 12...24)
    product.hearsay = ["frost proof", draw.size("cm", 12...30), "drainage hole"]
    return product
  }

  static let clock = ProductKind("wall clock") { draw in
    let square = draw.chance(0.4)
    let rimShade = draw.shade()
    let rim: Surface = draw.chance(0.7) ? Surface(.plastic, rimShade) : draw.pick([.walnut, .brass, .steel])
    let face = draw.shade(beside: rim.shade, from: [.white, .black, .yellow, .lightBlue, .red])
    let hands = draw.ink(on: face)
    let ring: Solid =
      square
      ? .difference(
        .roundBox(Vector(-2, -2, -0.3), Vector(2, 2, 0.2), radius: 0.14),
        [.box(Vector(-1.72, -1.72, -1), Vector(1.72, 1.72, 0))])
      : .moved(
        .lathe(
          Outline([
            [(1.72, 0.1), (1.74, 0.3), (1.88, 0.36), (2.0, 0.25), (2.0, -0.2)], [(2.0, -0.2), (1.72, -0.2)],
            [(1.72, -0.2), (1.72, 0.1)],
          ])), [.turn(x: -90)])
    let plate: Solid =
      square
      ? .box(Vector(-1.75, -1.75, -0.05), Vector(1.75, 1.75, 0.15))
      : .cylinder(Vector(0, 0, -0.05), Vector(0, 0, 0.15), 1.75)
    let numerals = (1...12).map { hour -> Solid in
      let angle = Double(hour) * .pi / 6
      return Solid.letters("\(hour)", font: .sans, width: 0.42, height: 0.32, depth: 0.03).at(
        1.4 * sine(angle), 1.4 * cosine(angle), -0.08)
    }
    let marks = (0..<12).map { hour in
      Solid.box(Vector(-0.05, 1.2, -0.08), Vector(0.05, 1.55, -0.04)).moved(.turn(z: Double(hour) * 30))
    }
    let hasNumerals = draw.chance(0.65)
    let hour = draw.between(0, 360)
    func hand(_ length: Double, _ width: Double, _ turn: Double, _ z: Double) -> Solid {
      Solid.box(Vector(-width, -0.15, z - 0.03), Vector(width, length, z)).moved(.turn(z: -turn))
    }
    let pointers = Solid.union([
      hand(0.9, 0.07, hour, -0.12), hand(1.3, 0.05, (hour * 12).truncatingRemainder(dividingBy: 360), -0.17),
      .cylinder(Vector(0, 0, -0.22), Vector(0, 0, 0), 0.1),
    ])
    let up: [Move] = [.turn(x: 6), .shift(0, 2.02, 0)]
    var product = Product(
      "clock", unlike: ["plate", "picture frame", "book", "basket"],
      parts: [
        Part("face", .moved(plate, up), Surface(.plastic, face)), Part("frame", .moved(ring, up), rim),
        Part(
          "hands", .moved(pointers, up),
          Surface(.plastic, draw.chance(0.4) ? draw.shade(beside: face, from: [.red, .blue, .orange, .green]) : hands)),
        hasNumerals
          ? Part("numerals", .moved(.union(numerals), up), Surface(.plastic, hands))
          : .detail("marks", .moved(.union(marks), up), Surface(.plastic, hands)),
      ])
    product.shape = square ? Trait("square", not: ["round"]) : Trait("round", not: ["square"])
    product.absent = hasNumerals ? ["handle"] : ["numerals"]
    product.view = .init(elevation: 4...10, azimuth: -20...20)
    product.hearsay = ["silent movement", "1 x AA battery", draw.size("cm", 20...40)]
    return product
  }

  static let pictureFrame = ProductKind("picture frame") { draw in
    let natural = draw.chance(0.4)
    let shade = draw.shade()
    let surface: Surface = natural ? draw.pick([.oak, .walnut, .brass]) : Surface(.wood, shade)
    let square = draw.chance(0.4)
    let (w, h) = square ? (1.6, 1.6) : (1.35, 1.85)
    let b = 0.26
    func bar(_ low: Vector, _ high: Vector) -> Solid { .roundBox(low, high, radius: 0.05) }
    let border = Solid.union([
      bar(Vector(-w, -h, -0.14), Vector(w, -h + b, 0.1)), bar(Vector(-w, h - b, -0.14), Vector(w, h, 0.1)),
      bar(Vector(-w, -h, -0.14), Vector(-w + b, h, 0.1)), bar(Vector(w - b, -h, -0.14), Vector(w, h, 0.1)),
    ])
    let inner = (w - b, h - b)
    var parts = [Part("frame", border, surface)]
    let words = draw.chance(0.55)
    if words {
      let text = draw.pick(["HOME", "LOVE", "DREAM", "PARIS", "HELLO", "SMILE"])
      let paper = draw.shade([.white, .yellow, .lightBlue, .black, .pink])
      let print = Print(
        text, font: draw.pick([.serif, .sans]), ink: draw.ink(on: paper), width: inner.0 * 1.6, height: 0.8,
        wrap: .front, place: Vector(0, h * 0.985 + 0.03, 0))
      parts.append(
        Part(
          "poster", .box(Vector(-inner.0, -inner.1, -0.04), Vector(inner.0, inner.1, 0.05)),
          Surface(.paper, paper).printed(print)))
    } else {
      let sky = draw.shade([.lightBlue, .orange, .pink, .white])
      let hills: [Solid] = [
        .intersection([
          .sphere(Vector(-0.6, -2.1, 0), 1.75), .box(Vector(-inner.0, -inner.1, -0.06), Vector(inner.0, inner.1, 0.05)),
        ]),
        .intersection([
          .sphere(Vector(0.9, -2.0, 0), 1.5), .box(Vector(-inner.0, -inner.1, -0.055), Vector(inner.0, inner.1, 0.05)),
        ]),
      ]
      parts += [
        .detail(
          "picture", .box(Vector(-inner.0, -inner.1, -0.04), Vector(inner.0, inner.1, 0.05)), Surface(.paper, sky)),
        .detail("hill", hills[0], Surface(.paper, .green)), .detail("hill", hills[1], Surface(.paper, .olive)),
        .detail(
          "sun", .cylinder(Vector(0.35, 0.6, -0.06), Vector(0.35, 0.6, 0), 0.28),
          Surface(.paper, sky == .orange ? .red : .yellow)),
      ]
    }
    for i in parts.indices {
      parts[i] = Part(
        parts[i].name, .moved(parts[i].solid, [.turn(x: 10), .shift(0, h * 0.985 + 0.03, 0)]), parts[i].surface,
        isWorthNaming: parts[i].isWorthNaming)
    }
    var product = Product("picture frame", unlike: ["clock", "basket", "cushion", "bottle"], parts: parts)
    product.shape = square ? Trait("square", not: ["round"]) : Trait("rectangular", not: ["round"])
    product.absent = ["handle", "wheels"]
    product.view = .init(elevation: 4...12, azimuth: -24...24)
    product.hearsay = ["for 13 x 18 cm photos", "wall hook included", "acrylic glazing"]
    return product
  }

  static let cushion = ProductKind("cushion") { draw in
    let round = draw.chance(0.35)
    let shade = draw.shade()
    let cloth = draw.maybeDecorated(Surface(.fabric, shade), 0.65, .front, across: 1.3, along: 1.3)
    func half(_ side: Double) -> Solid {
      Solid.surface(28, 28) { u, v in
        let (a, b) = (u * 2 - 1, v * 2 - 1)
        if round {
          let angle = u * 2 * .pi
          return Vector(
            1.9 * v * cosine(angle), 1.9 * v * sine(angle), side * 0.62 * max(0, 1 - v * v * v).squareRoot())
        }
        let puff = max(0, (1 - a * a * a * a) * (1 - b * b * b * b)).squareRoot()
        let pinch = 1 - 0.09 * (1 - a * a * 0.999) * b * b
        let pinchY = 1 - 0.09 * (1 - b * b * 0.999) * a * a
        return Vector(1.85 * a * pinchY, 1.85 * b * pinch, side * 0.72 * puff)
      }
    }
    let lean: [Move] = [.turn(x: 16), .shift(0, round ? 1.86 : 1.8, 0)]
    var parts = [Part("body", .moved(.union([half(-1), half(1)]), lean), cloth)]
    let hasButton = draw.chance(0.35)
    if hasButton {
      parts.append(
        Part(
          "button",
          .moved(.sphere(.zero, 1), [.stretch(0.22, 0.22, 0.09), .shift(0, 0, round ? -0.62 : -0.72)] + lean),
          Surface(.plastic, draw.shade(beside: shade, cloth.decoration?.shade))))
    }
    let hasPiping = round && draw.chance(0.6)
    if hasPiping {
      parts.append(
        Part(
          "piping", .moved(.torus(major: 1.9, minor: 0.06), [.turn(x: 90)] + lean),
          Surface(.fabric, draw.shade(beside: shade))))
    }
    var product = Product("cushion", unlike: ["basket", "book", "chair", "ball"], parts: parts)
    product.shape = round ? Trait("round", not: ["square"]) : Trait("square", not: ["round"])
    product.absent = (hasButton ? [] : ["button"]) + ["handle"]
    product.counts = 1...3
    product.view = .init(elevation: 8...18, azimuth: -25...25)
    product.hearsay = ["machine washable", draw.size("cm", 40...60, step: 5), "hypoallergenic filling"]
    return product
  }
}
