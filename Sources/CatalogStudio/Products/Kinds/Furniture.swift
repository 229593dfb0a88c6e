/// What stands in a room.
extension ProductKind {
  /// Legs from the corners (or a ring) of a top at `height`, spread outwards at the floor.
  private static func legs(_ count: Int, reach: Double, height: Double, spread: Double, radius: Double) -> Solid {
    .union(
      (0..<count).map { i in
        let angle = (Double(i) + 0.5) * 2 * .pi / Double(count) + (count == 3 ? .pi / 6 : 0)
        let scale = count == 4 ? 1.0 : 0.8
        let (x, z) = (cosine(angle) * reach * scale, sine(angle) * reach * scale)
        return .cone(Vector(x * spread, 0, z * spread), radius * 0.75, Vector(x, height, z), radius)
      })
  }

  static let chair = ProductKind("chair") { draw in
    let painted = draw.chance(0.6)
    let shade = draw.shade()
    let seatSurface: Surface = painted ? Surface(draw.pick([.plastic, .wood]), shade) : draw.wood()
    let legSurface: Surface =
      draw.chance(0.5)
      ? draw.pick([.beech, .walnut, .steel]) : Surface(.wood, draw.shade(beside: painted ? shade : nil))
    let h = 2.0
    let seat = Solid.roundBox(Vector(-1.05, h, -1.05), Vector(1.05, h + 0.18, 1.0), radius: 0.08)
    let slats = draw.chance(0.5)
    let back: Solid =
      slats
      ? .union(
        [
          .roundBox(Vector(-1.0, h + 1.75, 0.85), Vector(1.0, h + 2.15, 1.0), radius: 0.07),
          .roundBox(Vector(-1.0, h, 0.85), Vector(-0.85, h + 2, 1.0), radius: 0.05),
          .roundBox(Vector(0.85, h, 0.85), Vector(1.0, h + 2, 1.0), radius: 0.05),
        ] + [-0.5, 0, 0.5].map { .cylinder(Vector($0, h, 0.92), Vector($0, h + 1.9, 0.92), 0.06) })
      : .union([
        .roundBox(Vector(-1.0, h + 0.7, 0.85), Vector(1.0, h + 2.15, 1.0), radius: 0.07),
        .cylinder(Vector(-0.8, h, 0.92), Vector(-0.8, h + 1, 0.92), 0.07),
        .cylinder(Vector(0.8, h, 0.92), Vector(0.8, h + 1, 0.92), 0.07),
      ])
    var parts = [
      Part("seat", seat, seatSurface),
      Part("backrest", back.moved(.shift(0, -h, -0.9), .turn(x: 7), .shift(0, h, 0.9)), seatSurface),
      Part("legs", legs(4, reach: 1.25, height: h, spread: 1.12, radius: 0.11), legSurface),
    ]
    let hasCushion = draw.chance(0.45)
    if hasCushion {
      let cloth = draw.maybeDecorated(
        Surface(.fabric, draw.shade(beside: painted ? shade : nil)), 0.4, .above, across: 2.5, along: 2.5)
      parts.append(
        Part("cushion", .roundBox(Vector(-0.92, h + 0.18, -0.95), Vector(0.92, h + 0.42, 0.75), radius: 0.12), cloth))
    }
    let hasArms = draw.chance(0.25)
    if hasArms {
      let arms = [-1.1, 1.1].map { x -> Solid in
        .union([
          .roundBox(Vector(x - 0.1, h + 0.95, -0.9), Vector(x + 0.1, h + 1.09, 1.0), radius: 0.06),
          .cylinder(Vector(x, h, -0.75), Vector(x, h + 1, -0.75), 0.07),
        ])
      }
      parts.append(Part("armrests", .union(arms), seatSurface))
    }
    var product = Product("chair", unlike: ["table", "shelf", "basket", "cushion"], parts: parts)
    product.absent = (hasArms ? [] : ["armrests"]) + (hasCushion ? ["wheels"] : ["wheels", "cushion"])
    product.counts = 1...2
    product.view = .init(elevation: 12...24, azimuth: 18...40)
    product.hearsay = [draw.size("kg", 4...9), "easy assembly", "for indoor use only"]
    return product
  }

  static let stool = ProductKind("stool") { draw in
    let square = draw.chance(0.45)
    let shade = draw.shade()
    let top: Surface = draw.chance(0.65) ? Surface(draw.pick([.leather, .plastic, .wood]), shade) : draw.wood()
    let legSurface: Surface = draw.pick([.beech, .walnut, .steel, Surface(.wood, draw.shade(beside: top.shade))])
    let h = draw.between(1.9, 2.8)
    let seat: Solid =
      square
      ? .roundBox(Vector(-0.95, h, -0.95), Vector(0.95, h + 0.28, 0.95), radius: 0.12)
      : .disc(radius: 1.05, y: h, height: 0.28, edge: 0.11)
    let count = square ? 4 : draw.pick([3, 4])
    var parts = [
      Part("seat", seat, top), Part("legs", legs(count, reach: 1.1, height: h, spread: 1.2, radius: 0.1), legSurface),
    ]
    if draw.chance(0.4), count == 4 {
      parts.append(.detail("ring", .torus(major: 1.2, minor: 0.05).at(0, h * 0.35, 0), .steel))
    }
    var product = Product("stool", unlike: ["shelf", "bucket", "floor lamp", "cushion"], parts: parts)
    product.shape = square ? Trait("square", not: ["round"], on: "seat") : Trait("round", not: ["square"], on: "seat")
    product.absent = ["backrest", "armrests"]
    product.counts = 1...3
    product.view = .init(elevation: 16...28, azimuth: 10...35)
    product.hearsay = [draw.size("cm", 45...70, step: 5), "holds up to 120 kg", "felt pads included"]
    return product
  }

  static let table = ProductKind("table") { draw in
    let round = draw.chance(0.45)
    let top: Surface =
      draw.chance(0.5)
      ? draw.wood() : Surface(.wood, draw.shade([.white, .black, .red, .turquoise, .yellow, .grey, .navy, .green]))
    let legSurface: Surface = draw.pick([
      .steel, .walnut, .beech,
      Surface(.wood, draw.shade(beside: top.shade, from: [.white, .black, .red, .blue, .yellow])),
    ])
    let h = draw.between(1.3, 2.0)
    let slab: Solid =
      round
      ? .disc(radius: 1.7, y: h, height: 0.16, edge: 0.06)
      : .roundBox(Vector(-2.1, h, -1.3), Vector(2.1, h + 0.16, 1.3), radius: 0.06)
    let under: Solid =
      round
      ? legs(draw.pick([3, 4]), reach: 1.35, height: h, spread: 1.1, radius: 0.11)
      : .union(
        [-1.9, 1.9].flatMap { x in
          [-1.1, 1.1].map { z in .roundBox(Vector(x - 0.11, 0, z - 0.11), Vector(x + 0.11, h, z + 0.11), radius: 0.03) }
        })
    var parts = [Part("top", slab, top), Part("legs", under, legSurface)]
    let hasDrawer = !round && draw.chance(0.45)
    if hasDrawer {
      parts.append(
        Part(
          "drawer", .box(Vector(-1.0, h - 0.48, -1.2), Vector(1.0, h, 1.0)),
          Surface(.wood, draw.shade(beside: top.shade))))
      parts.append(.detail("knob", .sphere(Vector(0, h - 0.24, -1.26), 0.1), .brass))
    }
    var product = Product("table", unlike: ["chair", "shelf", "stool", "basket"], parts: parts)
    product.shape =
      round
      ? Trait("round", not: ["square", "rectangular"], on: "top") : Trait("rectangular", not: ["round"], on: "top")
    product.absent = hasDrawer ? ["wheels"] : ["wheels", "drawer"]
    product.view = .init(elevation: 18...28, azimuth: 14...34)
    product.hearsay = ["seats four", draw.size("kg", 9...25), "easy assembly"]
    return product
  }

  static let shelf = ProductKind("shelf") { draw in
    let surface: Surface =
      draw.chance(0.5)
      ? draw.wood() : Surface(.wood, draw.shade([.white, .black, .red, .turquoise, .yellow, .grey, .navy]))
    let levels = draw.whole(3...5)
    let (w, d, gap) = (1.5, 0.55, 1.05)
    let height = Double(levels - 1) * gap + 0.3
    var boards: [Solid] = (0..<levels).map { level in
      .box(Vector(-w, 0.15 + Double(level) * gap, -d), Vector(w, 0.25 + Double(level) * gap, d))
    }
    boards += [-w, w - 0.1].map { .box(Vector($0, 0, -d), Vector($0 + 0.1, height, d)) }
    var parts = [
      Part("body", .union(boards), surface),
      .detail(
        "back", .box(Vector(-w, 0.1, d - 0.04), Vector(w, height, d)),
        Surface(.wood, rgb: surface.rgb.mixed(with: .white, 0.15))),
    ]
    let filled = draw.chance(0.5)
    if filled {
      let colours: [Shade] = [.red, .navy, .green, .yellow, .white, .orange, .black, .turquoise]
      for level in 0..<levels - 1 {
        var x = -w + 0.2
        let count = draw.whole(4...8)
        for _ in 0..<count where x < w - 0.4 {
          let thick = draw.between(0.12, 0.26)
          let y = 0.25 + Double(level) * gap
          let book = Solid.box(Vector(x, y, -d + 0.12), Vector(x + thick, y + draw.between(0.6, 0.85), d - 0.1))
          parts.append(.detail("filling", book, Surface(.paper, draw.shade(colours))))
          x += thick + 0.02
        }
      }
    }
    var product = Product("shelf", unlike: ["chair", "table", "basket", "stool"], parts: parts)
    product.state =
      filled
      ? Trait("filled with books", not: ["empty"], .trailing, on: "filling")
      : Trait("empty", not: ["filled with books"], .trailing)
    product.absent = ["drawer", "wheels", "doors"]
    product.view = .init(elevation: 6...14, azimuth: -26...26)
    product.hearsay = [draw.size("cm", 90...180, step: 10), "wall fixing included", "holds 15 kg a board"]
    return product
  }
}
