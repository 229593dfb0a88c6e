extension WordNet {
  /// Everything above a synset with its least number of steps up, the synset itself at 0.
  ///
  /// - Parameter limit: how many steps to go; WordNet's nouns are at most 20 deep.
  public func ancestors(of synset: Synset, within limit: Int = 20) -> [Synset: Int] {
    walk(from: synset, within: limit, next: hypernyms(of:))
  }

  /// Everything below a synset with its least number of steps down, the synset itself at 0.
  public func descendants(of synset: Synset, within limit: Int = 20) -> [Synset: Int] {
    walk(from: synset, within: limit, next: hyponyms(of:))
  }

  /// Whether `synset` is `ancestor` or lies at most `limit` steps below it.
  public func isDescendant(_ synset: Synset, of ancestor: Synset, within limit: Int = 20) -> Bool {
    ancestors(of: synset, within: limit)[ancestor] != nil
  }

  private func walk(from synset: Synset, within limit: Int, next: (Synset) -> [Synset]) -> [Synset: Int] {
    var steps = [synset: 0]
    var frontier = [synset]
    var depth = 0
    while !frontier.isEmpty && depth < limit {
      depth += 1
      var reached: [Synset] = []
      for neighbour in frontier.flatMap(next) where steps[neighbour] == nil {
        steps[neighbour] = depth
        reached.append(neighbour)
      }
      frontier = reached
    }
    return steps
  }
}
