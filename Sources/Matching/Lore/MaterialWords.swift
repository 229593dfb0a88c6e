/// What dictionaries call a material in the definitions of things that are made of it.
enum MaterialWords {
  private static let metal: Set = ["metal", "metallic"]
  private static let steel: Set = ["metal", "metallic", "steel", "iron"]
  private static let fabric: Set = [
    "cloth", "fabric", "cotton", "wool", "textile", "linen", "woven", "knitted", "garment", "canvas", "silk",
  ]
  private static let clay: Set = ["ceramic", "clay", "earthenware", "pottery", "porcelain", "china", "stoneware"]
  private static let wicker: Set = ["wicker", "rattan", "cane", "straw", "basket", "woven"]

  private static let texts: [String: Set<String>] = [
    "wood": ["wood", "wooden", "timber", "oak", "pine", "bamboo", "birch", "beech", "plank"],
    "bamboo": ["bamboo", "wood", "wooden"], "cork": ["cork", "wood"],
    "wicker": wicker, "rattan": wicker, "willow": wicker, "seagrass": wicker, "water hyacinth": wicker,
    "straw": wicker, "cane": wicker,
    "metal": steel.union(["brass", "copper", "tin", "silver", "aluminum", "bronze"]),
    "steel": steel, "stainless steel": steel, "iron": steel, "chrome-plated": steel, "nickel-plated": steel,
    "chrome": steel, "aluminium": metal.union(["aluminum"]), "brass": metal.union(["brass", "bronze"]),
    "bronze": metal.union(["brass", "bronze"]), "copper": metal.union(["copper"]), "enamel": metal.union(["enamel"]),
    "glass": ["glass", "crystal"], "clear glass": ["glass", "crystal"], "crystal": ["glass", "crystal"],
    "ceramic": clay, "porcelain": clay, "stoneware": clay, "earthenware": clay,
    "terracotta": clay.union(["terracotta"]), "clay": clay,
    "stone": ["stone", "marble", "rock"], "marble": ["stone", "marble"],
    "plastic": ["plastic", "rubber", "synthetic"], "rubber": ["rubber"],
    "paper": ["paper"], "cardboard": ["cardboard", "paper", "box", "carton"], "wax": ["wax", "candle"],
    "leather": ["leather", "hide", "suede"], "suede": ["leather", "suede"], "fur": ["fur", "hair"],
    "fabric": fabric, "denim": ["denim", "jean"], "lace": ["lace", "cloth", "fabric"], "wool": ["wool", "woolen"],
    "knitted": ["knitted", "wool", "woolen", "yarn"], "canvas": ["canvas", "cloth", "fabric"],
    "velvet": ["velvet", "cloth", "fabric"], "silk": ["silk", "satin"], "satin": ["silk", "satin"],
  ]

  private static let words = texts.mapValues { Set($0.map { ClassLore.key(of: $0) }) }

  /// Words that mention a material or a family of it, in the form of `ClassLore.key(of:)`: what is of denim is of cloth.
  static func words(of term: String, families: [String] = []) -> Set<String> {
    families.reduce(into: words[term] ?? ClassLore.keys(in: term)) { $0.formUnion(words[$1] ?? []) }
  }
}
