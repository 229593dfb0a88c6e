/// Kinds that could stand in a kind's place.
final class KindNeighbours: Sendable {
  private struct Kind {
    let alternative: Alternative
    let near: [String]
    /// Everything above its first two senses.
    let ancestors: Set<Synset>
    let weight: Double
    /// Whether it is the first of its department, which stands for the others.
    let isLeading: Bool
  }

  private static let count = 24
  private let wordNet: WordNet
  private let kinds: [Kind]
  private let cache = AlternativeCache()

  init(
    lexicons: Lexicons, entrySenses: [[Synset]], nouns: NounReader, wordNet: WordNet, vocabulary: [String: Double]
  ) {
    self.wordNet = wordNet
    let listed = lexicons.entries.indices.filter { lexicons.entries[$0].facet == .kind && !entrySenses[$0].isEmpty }
    let unlisted = vocabulary.keys.filter { lexicons.entry($0, facet: .kind) == nil }.sorted()
    var departments: Set<String> = []
    kinds =
      listed.compactMap { index in
        let entry = lexicons.entries[index]
        guard vocabulary.isEmpty || vocabulary[entry.term] != nil else { return nil }
        return Kind(
          alternative: Alternative(term: entry.term, senses: entrySenses[index]), near: entry.near,
          ancestors: KindNeighbours.ancestors(of: entrySenses[index], wordNet),
          weight: vocabulary[entry.term] ?? 1, isLeading: departments.insert(entry.group).inserted)
      }
      + unlisted.map { term in
        let senses = nouns.senses(of: term)
        return Kind(
          alternative: Alternative(term: term, senses: senses), near: [],
          ancestors: KindNeighbours.ancestors(of: senses, wordNet), weight: vocabulary[term] ?? 1, isLeading: false)
      }
  }

  private static func ancestors(of senses: [Synset], _ wordNet: WordNet) -> Set<Synset> {
    senses.prefix(2).reduce(into: []) { $0.formUnion(wordNet.ancestors(of: $1).keys) }
  }

  /// Unrelated kinds: half of them the nearest in WordNet's tree, the rest the commonest.
  func alternatives(of term: String, senses: [Synset], near: [String]) -> [Alternative] {
    cache.alternatives(of: term, facet: .kind) { find(term, senses: senses, near: near) }
  }

  private func find(_ term: String, senses: [Synset], near: [String]) -> [Alternative] {
    let ancestors = KindNeighbours.ancestors(of: senses, wordNet)
    let words = Set(term.split(separator: " "))
    let unrelated = kinds.filter { kind in
      let other = kind.alternative.term
      let otherWords = Set(other.split(separator: " "))
      return other != term && !near.contains(other) && !kind.near.contains(term)
        && !words.isSubset(of: otherWords) && !otherWords.isSubset(of: words)
        && kind.ancestors.isDisjoint(with: senses.prefix(2))
        && ancestors.isDisjoint(with: kind.alternative.senses.prefix(2))
    }
    let near = unrelated.map { (kind: $0, shared: ancestors.intersection($0.ancestors).count) }
      .sorted {
        ($0.shared, $0.kind.weight, $1.kind.alternative.term) > ($1.shared, $1.kind.weight, $0.kind.alternative.term)
      }
      .prefix(KindNeighbours.count / 2).map(\.kind)
    let chosen = Set(near.map(\.alternative.term))
    let rest = unrelated.filter { !chosen.contains($0.alternative.term) }.sorted {
      ($0.weight, $0.isLeading ? 1 : 0, $1.alternative.term) > ($1.weight, $1.isLeading ? 1 : 0, $0.alternative.term)
    }
    return (near + rest.prefix(KindNeighbours.count / 2)).map(\.alternative)
  }
}
