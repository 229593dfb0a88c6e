/// A colour that a shop would name without hesitation.
public enum Shade: String, Sendable, Hashable, CaseIterable {
  case white, black, grey, beige, brown, red, burgundy, orange, yellow, green, olive, turquoise, navy, blue, pink,
    purple
  case lightBlue = "light blue"
  case darkGreen = "dark green"

  public var name: String { rawValue }

  public var rgb: RGB {
    switch self {
    case .white: RGB(0.95, 0.95, 0.94)
    case .black: RGB(0.07, 0.07, 0.075)
    case .grey: RGB(0.52, 0.53, 0.54)
    case .beige: RGB(0.83, 0.72, 0.54)
    case .brown: RGB(0.42, 0.25, 0.13)
    case .red: RGB(0.80, 0.07, 0.09)
    case .burgundy: RGB(0.43, 0.04, 0.13)
    case .orange: RGB(0.96, 0.46, 0.04)
    case .yellow: RGB(0.98, 0.80, 0.08)
    case .green: RGB(0.10, 0.52, 0.20)
    case .olive: RGB(0.42, 0.42, 0.15)
    case .turquoise: RGB(0.08, 0.68, 0.68)
    case .navy: RGB(0.08, 0.13, 0.40)
    case .blue: RGB(0.08, 0.32, 0.80)
    case .pink: RGB(0.96, 0.56, 0.69)
    case .purple: RGB(0.44, 0.16, 0.58)
    case .lightBlue: RGB(0.55, 0.77, 0.94)
    case .darkGreen: RGB(0.04, 0.27, 0.15)
    }
  }

  /// Names that a careful person would also accept for this shade.
  var neighbours: Set<Shade> {
    switch self {
    case .white: [.beige, .grey]
    case .black: [.navy, .grey, .darkGreen, .brown]
    case .grey: [.white, .black, .olive]
    case .beige: [.white, .brown, .orange, .yellow, .grey]
    case .brown: [.beige, .orange, .olive, .burgundy, .black]
    case .red: [.burgundy, .orange, .pink]
    case .burgundy: [.red, .purple, .brown, .pink]
    case .orange: [.red, .yellow, .brown, .beige]
    case .yellow: [.orange, .beige, .olive]
    case .green: [.darkGreen, .olive, .turquoise]
    case .darkGreen: [.green, .olive, .turquoise, .black]
    case .olive: [.green, .darkGreen, .brown, .yellow, .grey]
    case .turquoise: [.lightBlue, .blue, .green, .darkGreen]
    case .navy: [.blue, .black, .purple]
    case .blue: [.navy, .lightBlue, .turquoise, .purple]
    case .lightBlue: [.blue, .turquoise]
    case .pink: [.red, .purple, .burgundy]
    case .purple: [.pink, .navy, .blue, .burgundy]
    }
  }

  /// Shades that nobody would take this one for, 45 CIELAB units away at least.
  public var unmistakable: [Shade] {
    Shade.allCases.filter { other in
      other != self && !neighbours.contains(other) && !other.neighbours.contains(self)
        && (other.rgb.lab - rgb.lab).length >= 45
    }
  }

  /// Shades that stand out beside this one on one product.
  public var companions: [Shade] { unmistakable.filter { abs($0.rgb.lab.x - rgb.lab.x) > 18 } }
}
