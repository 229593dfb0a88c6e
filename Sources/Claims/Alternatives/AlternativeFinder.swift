/// What a photo might show instead of a claim: never a synonym, a wider or narrower term, or what could pass for it.
public struct AlternativeFinder: Sendable {
  let lexicons: Lexicons
  let kinds: KindNeighbours
  private let cache = AlternativeCache()

  init(
    lexicons: Lexicons, entrySenses: [[Synset]], nouns: NounReader, wordNet: WordNet, vocabulary: [String: Double]
  ) {
    self.lexicons = lexicons
    kinds = KindNeighbours(
      lexicons: lexicons, entrySenses: entrySenses, nouns: nouns, wordNet: wordNet, vocabulary: vocabulary)
  }

  /// Alternatives of a claim, likeliest first; none where no photo settles it, or where only reading does.
  public func alternatives(of claim: Claim) -> [Alternative] {
    alternatives(of: claim, near: lexicons.entry(claim.term, facet: claim.facet)?.near ?? [])
  }

  func alternatives(of claim: Claim, near: [String]) -> [Alternative] {
    guard claim.observability == .visible else { return [] }
    switch claim.facet {
    case .colour: return colours(of: claim, near: near)
    case .kind: return kinds.alternatives(of: claim.term, senses: claim.senses, near: near)
    case .material, .pattern, .shape: return siblings(of: claim)
    case .state: return (lexicons.entry(claim.term, facet: .state)?.instead ?? []).map { Alternative(term: $0) }
    case .part: return parts(of: claim)
    case .count: return counts(of: claim)
    case .size, .text, .other: return []
    }
  }

  /// The basic colours that the shade is not and could not be called.
  private func colours(of claim: Claim, near: [String]) -> [Alternative] {
    guard !claim.families.isEmpty, claim.families != ["multicolour"] else { return [] }
    let own = Set(claim.families + near)
    return lexicons.basicColours
      .filter { colour in !own.contains(colour.term) && colour.near.allSatisfy { !claim.families.contains($0) } }
      .map { Alternative(term: $0.term) }
  }

  private func siblings(of claim: Claim) -> [Alternative] {
    cache.alternatives(of: claim.term, facet: claim.facet) {
      lexicons.representatives(of: claim.facet)
        .filter { !lexicons.areRelated(claim.term, $0.term, facet: claim.facet) }
        .map { Alternative(term: $0.term) }
    }
  }

  private func parts(of claim: Claim) -> [Alternative] {
    if claim.isNegated { return [Alternative(term: claim.term, senses: claim.senses)] }
    let instead = lexicons.entry(claim.term, facet: .part)?.instead ?? []
    return instead.map { Alternative(term: $0) } + [Alternative(term: "no " + claim.term)]
  }

  private func counts(of claim: Claim) -> [Alternative] {
    guard let count = claim.count else { return [] }
    return [count - 1, count + 1, count - 2, count + 2, count * 2, count / 2]
      .reduce(into: [Int]()) { if $1 > 0 && $1 != count && !$0.contains($1) { $0.append($1) } }
      .map { Alternative(term: String($0), count: $0) }
  }
}
