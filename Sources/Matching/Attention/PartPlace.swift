import Features

/// Where on an upright product a part sits, or a state shows, by what it is: common knowledge for what no class of ImageNet names.
enum PartPlace {
  case top, middle, bottom

  private static let places: [String: PartPlace] = [
    "lid": .top, "flip lid": .top, "screw cap": .top, "cap": .top, "cork stopper": .top, "stopper": .top,
    "nozzle": .top, "pump": .top, "trigger": .top, "straw": .top, "top handle": .top, "hood": .top, "collar": .top,
    "neckline": .top, "v-neck": .top, "round neck": .top, "polo neck": .top, "strap": .top, "shoulder strap": .top,
    "back": .top, "headrest": .top, "shade": .top, "lampshade": .top, "rim": .top, "brim": .top, "visor": .top,
    "neck": .top, "flap": .top, "flowers": .top, "plant": .top, "bow": .top, "knob": .top, "hat": .top, "ears": .top,
    // What opens opens at its top, what burns or shines does so there.
    "open": .top, "closed": .top, "lit": .top, "unlit": .top,
    "label": .middle, "pocket": .middle, "kangaroo pocket": .middle, "belt": .middle, "button": .middle, "zip": .middle,
    "buckle": .middle, "seat": .middle, "dial": .middle,
    "legs": .bottom, "wooden legs": .bottom, "metal legs": .bottom, "feet": .bottom, "wheels": .bottom,
    "castors": .bottom, "base": .bottom, "stand": .bottom, "tripod": .bottom, "sole": .bottom, "rubber sole": .bottom,
    "heel": .bottom, "high heel": .bottom, "platform": .bottom, "hem": .bottom, "saucer": .bottom, "footrest": .bottom,
    "fringe": .bottom, "paws": .bottom,
  ]

  private static let thinParts: Set<String> = [
    "handle", "ear handle", "handles", "spout", "strap", "shoulder strap", "rail", "bar", "straw", "chain", "cord",
    "cable",
    "armrest", "temple", "stem",
  ]

  /// Whether such a part stands out from its product as something thin.
  static func isThin(_ part: String) -> Bool {
    thinParts.contains(part) || part.split(separator: " ").last.map { thinParts.contains(String($0)) } == true
  }

  /// - Parameter part: in the lexicon's spelling.
  init?(_ part: String) {
    guard let place = Self.places[part] ?? part.split(separator: " ").last.flatMap({ Self.places[String($0)] }) else {
      return nil
    }
    self = place
  }

  /// The third of a product's rectangle in which the part is looked for.
  func band(of product: Region) -> Region {
    let third = product.height / 3
    let start =
      switch self {
      case .top: product.y0
      case .middle: product.y0 + third
      case .bottom: product.y1 - third
      }
    return Region(x0: product.x0, y0: start, x1: product.x1, y1: start + third)
  }
}
