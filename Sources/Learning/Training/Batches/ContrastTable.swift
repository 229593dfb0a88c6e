import Claims
package import Matching

/// What each claim of each pair could be mistaken for, and how common those words are in the pair's source.
package struct ContrastTable: Sendable {
  /// A rival and how often it is drawn.
  package struct Rival: Sendable, Hashable {
    package let term: String
    package let odds: Float
  }

  /// A word that only the lexicon offers counts as half a product.
  private static let leastOdds: Float = 0.5
  /// The commonest words of a source that stand in each other's place.
  private static let vocabulary = 300

  /// By pair id, beside its claims; empty where a claim has no rivals or is not to be seen.
  private let rivals: [String: [[Rival]]]

  package init(pairs: [TrainingPair], words: PhraseTable, taxonomy: Taxonomy, colours: ColourNames) {
    var rivals: [String: [[Rival]]] = [:]
    for (_, members) in Dictionary(grouping: pairs, by: \.source) {
      let context = CatalogContext(
        photos: [], claims: members.filter { !$0.isValidation }.map(\.claims))
      let finder = RivalFinder(
        taxonomy: taxonomy, colours: colours,
        vocabulary: context.vocabulary.mapValues { $0.prefix(Self.vocabulary).map(\.alternative) })
      let counts = context.vocabulary.mapValues { terms in
        Dictionary(terms.map { ($0.alternative.term, Float($0.pairs)) }, uniquingKeysWith: max)
      }
      for pair in members {
        rivals[pair.id] = pair.claims.map { claim in
          guard claim.observability == .visible, AttentionWords.facets.contains(claim.facet) else { return [] }
          return finder.rivals(of: claim, among: pair.claims, text: words.text)
            .filter { words.has($0.term) }
            .map { Rival(term: $0.term, odds: (counts[claim.facet]?[$0.term] ?? 0) + Self.leastOdds) }
        }
      }
    }
    self.rivals = rivals
  }

  package func rivals(of pair: TrainingPair) -> [[Rival]] {
    rivals[pair.id] ?? [[Rival]](repeating: [], count: pair.claims.count)
  }

  /// Some rivals, each at most once, drawn by their odds.
  package static func draw(
    _ count: Int, of rivals: [Rival], using generator: inout SplitMix64
  ) -> [Rival] {
    if rivals.count <= count { return rivals }
    var left = rivals
    var total = left.reduce(0) { $0 + $1.odds }
    var drawn: [Rival] = []
    while drawn.count < count, total > 0, !left.isEmpty {
      var place = Float.random(in: 0..<total, using: &generator)
      let chosen = left.firstIndex { rival in
        place -= rival.odds
        return place < 0
      }
      let rival = left.remove(at: chosen ?? left.count - 1)
      total -= rival.odds
      drawn.append(rival)
    }
    return drawn
  }
}
