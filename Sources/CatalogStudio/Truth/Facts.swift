import Claims

/// All that may be said of a scene, sorted by where it goes in a sentence.
struct Facts: Sendable {
  var count: Statement?
  var kind: Statement
  var colour: Statement?
  var secondColour: Statement?
  var pattern: Statement?
  var material: Statement?
  var shape: Statement?
  /// Before the noun or after it, as its trait says.
  var state: Statement?
  var stateFollows = false
  var print: Statement?
  var parts: [PartFacts] = []
  /// "without lid", for parts that such products often have.
  var missing: [Statement] = []

  struct PartFacts: Sendable {
    var colour: Statement?
    /// "wooden" legs; never together with a colour.
    var material: Statement?
    var part: Statement
    let isPlural: Bool
  }

  init(_ scene: Scene, _ sighting: Sighting) {
    let product = scene.product
    let plural = scene.count > 1
    let body = product.body
    kind = Statement(
      .kind, plural ? scene.plural : scene.kindName,
      wrong: product.unlike.map { plural ? ProductKind.plural(named: $0) : $0 })
    let shown = product.parts.filter { sighting.shows($0.name) }
    if plural {
      let others = (2...6).filter { abs($0 - scene.count) >= 2 }
      count = Statement(.count, "set of \(scene.count)", wrong: others.map { "set of \($0)" })
    }
    if product.bodyStandsForAll {
      if let shade = body.surface.shade {
        colour = Statement(.colour, shade.name, wrong: Self.wrongColours(shade, shown))
      }
      if let decoration = body.surface.decoration {
        secondColour = Statement(.colour, decoration.shade.name, wrong: Self.wrongColours(decoration.shade, shown))
      }
      if body.surface.decoration != nil
        || (body.surface.print == nil && body.surface.shade != nil && product.couldBePatterned)
      {
        pattern = Self.pattern(body.surface.decoration?.pattern)
      }
      if !product.isMadeOfMore {
        material = Self.material(body.surface, shown).map { Statement(.material, $0.adjective, wrong: $0.wrong) }
      }
    }
    shape = product.shape.map { Statement(.shape, $0.term, wrong: $0.wrong, at: Self.place($0.part, sighting)) }
    if let trait = product.state, trait.part.map(sighting.shows) ?? true {
      state = Statement(.state, trait.term, wrong: trait.wrong, at: Self.place(trait.part, sighting))
      stateFollows = trait.form == .trailing
    }
    if let words = product.print, sighting.words != nil, sighting.shows(words.part) {
      print = Statement(.text, words.words.text, wrong: Vocabulary.otherWords(than: words.words.text), at: .words)
    }
    let named = product.partNames.filter { sighting.shows($0) && !(product.bodyStandsForAll && $0 == body.name) }
    parts = named.compactMap { name in
      guard let part = product.parts.first(where: { $0.name == name && $0.isWorthNaming }) else { return nil }
      let shade = part.surface.shade
      let repeats = product.bodyStandsForAll && part.surface.rgb == body.surface.rgb
      let stuff = repeats ? nil : Self.material(part.surface, shown)
      let isDescribed = !repeats && (shade != nil || stuff != nil)
      return PartFacts(
        colour: shade.flatMap { shade in
          repeats
            ? nil
            : Statement(
              .colour, shade.name, wrong: Self.wrongColours(shade, shown.filter { $0.name == name }), at: .part(name))
        },
        material: shade == nil
          ? stuff.map { Statement(.material, $0.adjective, wrong: $0.wrong, at: .part(name)) } : nil,
        part: Statement(
          .part, name, wrong: isDescribed ? [] : product.absent.filter { Part.isPlural($0) == Part.isPlural(name) },
          at: .part(name)),
        isPlural: Part.isPlural(name))
    }
    missing = product.absent.map { Statement(.part, "without \($0)", wrong: ["with \($0)"], at: .nowhere) }
  }

  var facets: Set<Facet> {
    var facets: Set<Facet> = [.kind]
    for statement in [count, colour, pattern, material, shape, state, print].compactMap({ $0 })
    where !statement.wrong.isEmpty {
      facets.insert(statement.facet)
    }
    if parts.contains(where: { $0.colour != nil }) { facets.insert(.colour) }
    if parts.contains(where: { $0.material != nil }) { facets.insert(.material) }
    if !missing.isEmpty { facets.insert(.part) }
    return facets
  }

  private static func place(_ part: String?, _ sighting: Sighting) -> Place {
    guard let part, sighting.shows(part) else { return .whole }
    return .part(part)
  }

  /// Shades that nothing in sight comes near.
  private static func wrongColours(_ shade: Shade, _ shown: [Part]) -> [String] {
    let seen = shown.flatMap { [$0.surface.rgb] + ($0.surface.decoration.map { [$0.shade.rgb] } ?? []) }
    return shade.unmistakable.filter { other in seen.allSatisfy { ($0.lab - other.rgb.lab).length >= 42 } }.map(\.name)
  }

  private static func pattern(_ pattern: Pattern?) -> Statement {
    let others = Pattern.allCases.filter { $0 != pattern }.map(\.adjective)
    return Statement(.pattern, pattern?.adjective ?? "plain", wrong: pattern == nil ? others : others + ["plain"])
  }

  /// Paint hides what is under it, so painted wood and steel don't count as seen.
  private static func material(_ surface: Surface, _ shown: [Part]) -> (adjective: String, wrong: [String])? {
    if surface.shade != nil, [.wood, .steel, .rubber].contains(surface.material) { return nil }
    let present = Set(shown.map(\.surface.material))
    return (
      surface.material.adjective, surface.material.unmistakable.filter { !present.contains($0) }.map(\.adjective)
    )
  }
}

extension Product {
  /// Whether "red chair" says its body is red; a lamp's shade or a clock's face must be named.
  var bodyStandsForAll: Bool { ["body", "frame", "canopy", "cover", "seat"].contains(body.name) }

  /// A paper label or cover says nothing of what is under it.
  var isMadeOfMore: Bool { ["tin", "book"].contains(kind) }

  /// Kinds that are sold plain and patterned.
  var couldBePatterned: Bool {
    ["mug", "teapot", "bowl", "plate", "vase", "cushion", "tote bag", "backpack"].contains(kind)
  }
}
