import Foundation

/// What one carries, wears and reads.
extension ProductKind {
  static let toteBag = ProductKind("tote bag") { draw in
    let shade = draw.shade()
    let leather = draw.chance(0.3)
    var cloth = Surface(leather ? .leather : .fabric, shade)
    if !leather, draw.chance(0.45) {
      cloth = cloth.printed(
        Print(
          draw.pick(["MARKET", "BOOKS", "FRESH", "GREEN", "BEACH", "YOGA"]), ink: draw.ink(on: shade), width: 2.3,
          height: 0.9, wrap: .front, place: Vector(0, 1.5, 0)))
    } else {
      cloth = draw.maybeDecorated(cloth, leather ? 0 : 0.6, .front, across: 1.4, along: 1.4)
    }
    func side(_ sign: Double) -> Solid {
      Solid.surface(24, 20) { u, v in
        let a = u * 2 - 1
        let width = 1.75 - 0.2 * v
        let puff = (0.5 - 0.28 * v) * max(0, 1 - a * a * a * a).squareRoot() * (0.25 + 0.75 * min(1, v * 5))
        return Vector(a * width, 3.1 * v - 0.06 * (1 - a * a) * v, sign * puff)
      }
    }
    func handle(_ z: Double) -> Solid {
      .moved(
        .tube(
          [
            Vector(-0.8, 2.5, z), Vector(-0.8, 3.2, z * 0.8), Vector(-0.5, 4.2, z * 0.6), Vector(0.5, 4.2, z * 0.6),
            Vector(0.8, 3.2, z * 0.8), Vector(0.8, 2.5, z),
          ], radius: 0.085), [])
    }
    let straps = Surface(leather ? .leather : .fabric, draw.chance(0.6) ? draw.shade(beside: shade) : shade)
    var product = Product(
      "tote bag", unlike: ["cushion", "bucket", "umbrella", "book"],
      parts: [
        Part("body", .union([side(-1), side(1)]), cloth),
        Part("handles", .union([handle(-0.36), handle(0.36)]), straps),
      ])
    product.absent = ["zip", "pocket", "wheels"]
    product.view = .init(elevation: 6...14, azimuth: -24...24)
    product.hearsay = ["organic cotton", draw.size("l", 10...20), "machine washable at 30 C"]
    return product
  }

  static let handbag = ProductKind("handbag") { draw in
    let shade = draw.shade()
    let hide = Surface(.leather, shade)
    let flapShade = draw.chance(0.5) ? draw.shade(beside: shade) : shade
    let metal: Surface = draw.pick([.brass, .steel])
    let body = Solid.prism(.roundedRectangle(width: 3.6, height: 2.5, radius: 0.45), from: -0.55, to: 0.55).moved(
      .turn(x: 90), .shift(0, 1.25, 0))
    let flap = Solid.union([
      Solid.roundBox(Vector(-1.78, 1.15, -0.68), Vector(1.78, 2.5, -0.5), radius: 0.09),
      Solid.roundBox(Vector(-1.75, 2.4, -0.62), Vector(1.75, 2.58, 0.5), radius: 0.09),
    ])
    let buckle = Solid.union([.roundBox(Vector(-0.25, 0.95, -0.74), Vector(0.25, 1.3, -0.6), radius: 0.06)])
    let arc = (0...10).map { i -> Vector in
      let angle = Double(i) * .pi / 10
      return Vector(1.15 * cosine(angle), 2.45 + 1.35 * sine(angle), 0)
    }
    let handleShade = draw.chance(0.4) ? draw.shade(beside: shade) : flapShade
    var product = Product(
      "handbag", unlike: ["cushion", "box", "basket", "book"],
      parts: [
        Part("body", body, hide), Part("flap", flap, Surface(.leather, flapShade), isWorthNaming: true),
        Part("buckle", buckle, metal),
        Part("handle", .tube(arc, radius: 0.1, steps: 2), Surface(.leather, handleShade)),
      ])
    product.absent = ["wheels", "zip"]
    product.view = .init(elevation: 6...16, azimuth: -26...26)
    product.hearsay = ["two inner pockets", draw.size("cm", 22...34), "dust bag included"]
    return product
  }

  static let backpack = ProductKind("backpack") { draw in
    let shade = draw.shade()
    let cloth = draw.maybeDecorated(Surface(.fabric, shade), 0.3, .front, across: 1.2, along: 1.2)
    let pocketShade = draw.chance(0.7) ? draw.shade(beside: shade) : shade
    let zip = draw.shade(beside: shade, from: [.black, .white, .grey, .yellow])
    let body = Solid.moved(.superellipsoid(east: 0.45, north: 0.4), [.stretch(1.45, 1.95, 0.75), .shift(0, 1.93, 0)])
    let pocket = Solid.moved(
      .superellipsoid(east: 0.35, north: 0.35), [.stretch(1.1, 0.78, 0.4), .shift(0, 1.1, -0.68)])
    let arc = (0...12).map { i -> Vector in
      let angle = Double(i) * .pi / 12
      return Vector(1.22 * cosine(angle), 1.95 + 1.6 * sine(angle), -0.5 - 0.12 * sine(angle))
    }
    let zipper = Solid.tube(arc, radius: 0.06, steps: 2)
    let pocketZip = Solid.cylinder(Vector(-0.75, 1.62, -1.03), Vector(0.75, 1.62, -1.03), 0.05)
    let loop = Solid.tube(
      [Vector(-0.35, 3.75, 0.2), Vector(-0.3, 4.2, 0.2), Vector(0.3, 4.2, 0.2), Vector(0.35, 3.75, 0.2)], radius: 0.08)
    let straps = Solid.union(
      [-1.0, 1.0].map { x in
        .tube(
          [
            Vector(x * 0.8, 3.55, 0.5), Vector(x * 1.35, 2.9, 1.0), Vector(x * 1.55, 1.8, 1.05),
            Vector(x * 1.3, 0.6, 0.6),
          ], radius: 0.13)
      })
    let strapSurface = Surface(.fabric, draw.shade(beside: shade, from: [.black, .brown, .white, .red, .navy, .beige]))
    let hasPocket = draw.chance(0.75)
    var parts = [
      Part("body", body, cloth), Part("straps", straps, strapSurface), .detail("loop", loop, strapSurface),
      Part("zip", .union(hasPocket ? [zipper, pocketZip] : [zipper]), Surface(.plastic, zip)),
    ]
    if hasPocket { parts.append(Part("pocket", pocket, Surface(.fabric, pocketShade))) }
    var product = Product("backpack", unlike: ["cushion", "bucket", "umbrella", "hat"], parts: parts)
    product.absent = hasPocket ? ["wheels", "buckle"] : ["pocket", "wheels"]
    product.view = .init(elevation: 8...16, azimuth: 18...38)
    product.hearsay = [draw.size("l", 14...30), "fits a 15 inch laptop", "water repellent"]
    return product
  }

  static let umbrella = ProductKind("umbrella") { draw in
    let open = draw.chance(0.6)
    let shade = draw.shade()
    let handle: Surface =
      draw.chance(0.5)
      ? draw.wood() : Surface(.plastic, draw.shade(beside: shade, from: [.black, .white, .red, .yellow]))
    let cloth =
      open
      ? draw.maybeDecorated(Surface(.fabric, shade), 0.5, .around, across: 4, along: 2, patterns: [.striped])
      : Surface(.fabric, shade)
    let hook = Solid.tube(
      [
        Vector(0, 0.9, 0), Vector(0, 0.3, 0), Vector(0.12, -0.1, 0), Vector(0.45, -0.2, 0), Vector(0.68, 0.05, 0),
        Vector(0.68, 0.3, 0),
      ], radius: 0.12)
    var parts: [Part]
    if open {
      let canopy = Solid.surface(64, 14) { u, v in
        let angle = u * 2 * .pi
        // Eight ribs; the cloth sags between them and its hem is scalloped.
        let sag = 1 - 0.05 * abs(sine(angle * 4)) * v
        let radius = 2.9 * sine(v * 1.2) / sine(1.2) * sag
        let height =
          3.4 + 1.25 * (cosine(v * 1.2) - cosine(1.2)) / (1 - cosine(1.2)) + 0.22 * abs(sine(angle * 4)) * v * v
        return Vector(radius * cosine(angle), height, radius * sine(angle))
      }
      let shaft = Solid.union([
        .cylinder(Vector(0, 0.7, 0), Vector(0, 4.6, 0), 0.06), .cone(Vector(0, 4.55, 0), 0.1, Vector(0, 5.0, 0), 0.04),
      ])
      parts = [Part("canopy", canopy, cloth), .detail("shaft", shaft, .steel), Part("handle", hook, handle)]
      parts = parts.map {
        Part(
          $0.name, $0.solid.moved(.turn(x: -8, z: 24), .shift(0, 0.6, 0)),
          $0.surface.tilted(x: -8, z: 24, about: Vector(0, 0.6, 0)), isWorthNaming: $0.isWorthNaming)
      }
    } else {
      let furled = Solid.surface(48, 16) { u, v in
        let angle = u * 2 * .pi
        let fold = 1 + 0.16 * sine(angle * 8 + v * 3)
        let radius = (0.08 + 0.3 * sine(.pi * (0.12 + 0.8 * v)) * (1 - 0.35 * v)) * fold
        return Vector(radius * cosine(angle), 1.1 + 3.6 * v, radius * sine(angle))
      }
      let band = Solid.cylinder(Vector(0, 2.0, 0), Vector(0, 2.14, 0), 0.44)
      let shaft = Solid.cylinder(Vector(0, 0.8, 0), Vector(0, 5.1, 0), 0.06)
      parts = [
        Part("canopy", furled, cloth), .detail("shaft", shaft, .steel), Part("handle", hook, handle),
        .detail("band", band, Surface(.fabric, shade)),
      ]
      parts = parts.map {
        Part(
          $0.name, $0.solid.moved(.turn(x: 90), .turn(y: 58), .shift(-1.4, 0.45, -0.8)), $0.surface,
          isWorthNaming: $0.isWorthNaming)
      }
    }
    var product = Product("umbrella", unlike: ["hat", "table lamp", "backpack", "stool"], parts: parts)
    product.state = open ? Trait("open", not: ["folded"], on: "canopy") : Trait("folded", not: ["open"], on: "canopy")
    product.absent = ["strap", "legs"]
    product.view = open ? .init(elevation: 6...14, azimuth: -20...20) : .init(elevation: 35...50, azimuth: -10...10)
    product.hearsay = ["windproof", draw.size("cm", 90...120, step: 5), "fibreglass ribs"]
    return product
  }

  static let hat = ProductKind("hat") { draw in
    let shade = draw.shade()
    let surface: Surface = draw.chance(0.3) ? Surface(.wicker, rgb: RGB(0.86, 0.74, 0.5)) : Surface(.fabric, shade)
    let tall = draw.chance(0.35)
    let crown =
      tall
      ? Solid.lathe(Outline([[(1.0, 0.1), (0.98, 1.0), (1.08, 1.9)], [(1.08, 1.9), (1.0, 1.96), (0, 1.98)]]))
      : Solid.lathe(Outline([[(1.05, 0.1), (1.05, 0.5), (0.9, 1.05), (0.45, 1.3), (0, 1.33)]]))
    let brim = Solid.surface(48, 8) { u, v in
      let angle = u * 2 * .pi
      let radius = 1.0 + (tall ? 0.75 : 1.05) * v
      return Vector(
        radius * cosine(angle),
        0.1 + 0.2 * v * v * (tall ? cosine(angle) * cosine(angle) : 0.25 + 0.15 * cosine(angle * 2)),
        radius * sine(angle))
    }
    var parts = [Part("body", .union([crown, brim]), surface)]
    let hasBand = draw.chance(0.75)
    if hasBand {
      parts.append(
        Part(
          "band", .lathe(.corners([(1.06, 0.12), (1.065, 0.42)])),
          Surface(.fabric, draw.shade(beside: surface.shade ?? .beige))))
    }
    var product = Product("hat", unlike: ["bowl", "cushion", "umbrella", "drum"], parts: parts)
    product.absent = (hasBand ? [] : ["band"]) + ["chin strap", "visor"]
    product.view = .init(elevation: 16...28)
    product.hearsay = ["one size fits most", "UPF 50", "spot clean only"]
    return product
  }

  static let book = ProductKind("book") { draw in
    let shade = draw.shade()
    let title = draw.pick(["ATLAS", "GARDEN", "POEMS", "ROME", "CHESS", "BREAD", "BIRDS", "OCEAN"])
    let cover = Surface(.paper, shade).printed(
      Print(
        title, font: .serif,
        ink: draw.chance(0.4) ? draw.shade(beside: shade, from: [.yellow, .white, .black, .red]) : draw.ink(on: shade),
        width: 2.1, height: 0.7, wrap: .front, place: Vector(0, 2.5, 0)))
    let front = Solid.roundBox(Vector(-1.4, 0, -0.38), Vector(1.4, 3.8, -0.28), radius: 0.04)
    let rest = Solid.union([
      .roundBox(Vector(-1.4, 0, 0.28), Vector(1.4, 3.8, 0.38), radius: 0.04),
      .roundBox(Vector(-1.45, 0, -0.38), Vector(-1.33, 3.8, 0.38), radius: 0.05),
    ])
    let pages = Solid.box(Vector(-1.35, 0.08, -0.28), Vector(1.3, 3.72, 0.28))
    let bar = Solid.box(Vector(-1.0, 1.9, -0.39), Vector(1.0, 1.96, -0.3))
    var parts = [
      Part("cover", front, cover), .detail("back", rest, Surface(.paper, shade)),
      .detail("pages", pages, Surface(.paper, rgb: RGB(0.95, 0.92, 0.84))),
      .detail("bar", bar, Surface(.paper, cover.print?.ink ?? .white)),
    ]
    let hasRibbon = draw.chance(0.35)
    if hasRibbon {
      parts.append(
        Part(
          "bookmark", .tube([Vector(0.5, 0.1, 0), Vector(0.55, -0.02, -0.3), Vector(0.6, 0.02, -0.9)], radius: 0.05),
          Surface(.fabric, draw.shade(beside: shade, from: [.red, .yellow, .blue]))))
    }
    parts = parts.map { Part($0.name, $0.solid, $0.surface, isWorthNaming: $0.isWorthNaming && $0.name != "cover") }
    var product = Product("book", unlike: ["clock", "cushion", "box", "tote bag"], parts: parts)
    product.state = Trait("closed", not: ["open"])
    product.absent = hasRibbon ? ["buckle"] : ["bookmark"]
    product.counts = 1...3
    product.view = .init(elevation: 6...16, azimuth: 8...28)
    product.hearsay = [draw.size("pages", 96...320, step: 8), "second edition", "signed by the author"]
    return product
  }

  static let headphones = ProductKind("headphones", plural: "headphones") { draw in
    let shade = draw.shade()
    let pads = draw.shade(beside: shade, from: [.black, .white, .brown, .red, .beige])
    let arc = (0...14).map { i -> Vector in
      let angle = Double(i) * .pi / 14
      return Vector(1.55 * cosine(angle), 1.5 + 1.65 * sine(angle), 0)
    }
    let band = Solid.moved(.tube(arc, radius: 0.12, steps: 2), [.stretch(1, 1, 1.9)])
    func cup(_ side: Double, _ from: Double, _ to: Double, _ radius: Double) -> Solid {
      .moved(
        .disc(radius: radius, y: from, height: to - from, edge: 0.1),
        [.turn(z: side > 0 ? -90 : 90), .shift(side * 1.0, 1.15, 0)])
    }
    let cups = Solid.union([cup(1, 0.35, 0.8, 0.82), cup(-1, 0.35, 0.8, 0.82)])
    let ears = Solid.union([cup(1, 0, 0.36, 0.86), cup(-1, 0, 0.36, 0.86)])
    var parts = [
      Part("body", cups, Surface(.plastic, shade)),
      Part("headband", band, Surface(.plastic, draw.chance(0.5) ? shade : pads)),
      Part("ear pads", ears, Surface(.leather, pads)),
    ]
    let hasCable = draw.chance(0.4)
    parts = parts.map { Part($0.name, $0.solid.at(0, -0.29, 0), $0.surface) }
    if hasCable {
      let cable = Solid.tube(
        [
          Vector(-1.5, 0.1, 0), Vector(-1.75, 0.05, -0.5), Vector(-0.8, 0.05, -1.3), Vector(0.4, 0.05, -1.5),
          Vector(1.4, 0.05, -1.1),
        ], radius: 0.05)
      parts.append(Part("cable", cable, Surface(.rubber, .black)))
    }
    var product = Product("headphones", unlike: ["umbrella", "handbag", "clock", "padlock"], parts: parts)
    product.absent = hasCable ? ["microphone"] : ["cable", "microphone"]
    product.view = .init(elevation: 8...18, azimuth: 22...40)
    product.hearsay = ["20 hours of playback", "Bluetooth 5.3", "noise cancelling"]
    return product
  }

  static let dumbbell = ProductKind("dumbbell") { draw in
    let shade = draw.shade()
    let weight = draw.pick(["2 KG", "3 KG", "5 KG", "8 KG"])
    let bar: Surface = draw.chance(0.6) ? .steel : Surface(.rubber, draw.shade(beside: shade))
    let hexagon = (0...6).map { i -> (Double, Double) in
      let angle = (Double(i) + 0.5) * .pi / 3
      return (0.95 * cosine(angle), 0.95 * sine(angle))
    }
    let round = draw.chance(0.45)
    let end: Solid =
      round ? .disc(radius: 0.92, y: 0, height: 1.0, edge: 0.12) : .prism(.corners(hexagon), from: 0, to: 1.0)
    let printed = Surface(.rubber, shade).printed(
      Print(weight, ink: draw.ink(on: shade), width: 1.25, height: 0.5, wrap: .side, place: Vector(0, 0.84, 0)))
    let near = end.moved(.turn(z: 90), .shift(-0.75, 0.84, 0))
    let far = end.moved(.turn(z: -90), .shift(0.75, 0.84, 0))
    let grip = Solid.cylinder(Vector(-0.8, 0.84, 0), Vector(0.8, 0.84, 0), 0.26)
    var product = Product(
      "dumbbell", unlike: ["hammer", "ball", "bell", "bottle"],
      parts: [Part("body", near, printed), Part("body", far, Surface(.rubber, shade)), Part("bar", grip, bar)])
    product.shape =
      round ? Trait("round", not: ["hexagonal"], on: "body") : Trait("hexagonal", not: ["round"], on: "body")
    product.absent = ["strap"]
    product.view = .init(elevation: 12...22, azimuth: -62...(-45))
    product.hearsay = ["anti-roll", "for home gyms", "non-slip"]
    return product
  }

  static let pencil = ProductKind("pencil") { draw in
    let shade = draw.shade()
    let hexagon = (0...6).map { i -> (Double, Double) in
      let angle = Double(i) * .pi / 3
      return (0.2 * cosine(angle), 0.2 * sine(angle))
    }
    let body = Solid.prism(.corners(hexagon), from: 0.3, to: 3.8)
    let tip = Solid.cone(Vector(0, 3.8, 0), 0.19, Vector(0, 4.4, 0), 0.05)
    let lead = Solid.cone(Vector(0, 4.37, 0), 0.06, Vector(0, 4.58, 0), 0.01)
    let hasEraser = draw.chance(0.6)
    let lay: [Move] = [.turn(x: 90), .turn(y: 8), .shift(0, 0.21, -2.2)]
    var parts = [
      Part("body", .moved(body, lay), Surface(.wood, shade)), .detail("tip", .moved(tip, lay), .beech),
      .detail("lead", .moved(lead, lay), Surface(.rubber, .black)),
    ]
    if hasEraser {
      parts.append(.detail("ferrule", .moved(.cylinder(Vector(0, 0.05, 0), Vector(0, 0.32, 0), 0.205), lay), .brass))
      parts.append(
        Part(
          "eraser", .moved(.cylinder(Vector(0, -0.3, 0), Vector(0, 0.06, 0), 0.19), lay),
          Surface(.rubber, draw.shade(beside: shade, from: [.pink, .white, .red, .blue]))))
    } else {
      parts.append(.detail("end", .moved(.cylinder(Vector(0, 0.25, 0), Vector(0, 0.31, 0), 0.17), lay), .beech))
    }
    var product = Product("pencil", unlike: ["brush", "candle", "hammer", "book"], parts: parts)
    product.absent = hasEraser ? ["cap"] : ["eraser", "cap"]
    product.counts = 2...6
    product.view = .init(elevation: 48...60, azimuth: -12...12)
    product.hearsay = ["HB", "break resistant", "FSC wood"]
    return product
  }
}
