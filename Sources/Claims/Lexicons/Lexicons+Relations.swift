extension Lexicons {
  /// Terms of a facet that stand for their sort among the alternatives of others.
  func representatives(of facet: Facet) -> [LexiconEntry] {
    entries.filter { $0.facet == facet && $0.observability == .visible && $0.group == "common" }
  }

  /// Whether one term is a sort of the other, or could pass for it; terms of colours, materials, patterns and shapes.
  public func areRelated(_ one: String, _ other: String, facet: Facet) -> Bool {
    if one == other { return true }
    let mine = wider(one, facet: facet)
    let theirs = wider(other, facet: facet)
    if mine.contains(other) || theirs.contains(one) { return true }
    let near = entry(one, facet: facet)?.near ?? []
    let nearBack = entry(other, facet: facet)?.near ?? []
    return !theirs.union([other]).isDisjoint(with: near) || !mine.union([one]).isDisjoint(with: nearBack)
  }

  private func wider(_ term: String, facet: Facet) -> Set<String> {
    var found: Set<String> = []
    var open = [term]
    while let next = open.popLast() {
      for family in entry(next, facet: facet)?.families ?? [] where found.insert(family).inserted {
        open.append(family)
      }
    }
    return found
  }
}
