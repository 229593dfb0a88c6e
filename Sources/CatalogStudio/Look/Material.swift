/// What a part is made of, as far as light tells.
public enum Material: String, Sendable, Hashable, CaseIterable {
  case ceramic, glass, wood, steel, brass, copper, plastic, leather, fabric, wicker, paper, wax, rubber, enamel
  case terracotta, cork

  /// As it stands before a noun.
  public var adjective: String {
    switch self {
    case .wood: "wooden"
    case .steel: "stainless steel"
    case .fabric: "fabric"
    case .paper: "cardboard"
    case .enamel: "enamelled steel"
    default: rawValue
    }
  }

  /// Materials that the photo rules out at a glance; glossy plastic for glazed ceramic is not among them.
  public var unmistakable: [Material] {
    switch self {
    case .ceramic, .enamel: [.wood, .wicker, .brass, .copper, .cork]
    case .glass: [.wood, .wicker, .brass, .leather, .terracotta]
    case .wood: [.steel, .glass, .brass, .wicker]
    case .steel: [.wood, .wicker, .glass, .leather]
    case .brass: [.wood, .glass, .wicker, .leather]
    case .copper: [.wood, .glass, .wicker, .leather]
    case .plastic: [.wood, .wicker, .brass, .copper]
    case .leather, .fabric: [.glass, .wicker, .brass, .wood]
    case .wicker: [.glass, .steel, .leather, .ceramic]
    case .paper: [.glass, .wicker, .brass]
    case .wax: [.brass, .wicker, .wood]
    case .rubber: [.glass, .wicker, .brass, .wood]
    case .terracotta: [.glass, .steel, .wicker, .brass]
    case .cork: [.glass, .steel, .ceramic]
    }
  }
}
