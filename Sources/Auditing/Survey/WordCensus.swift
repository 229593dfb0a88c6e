import Claims
import Matching

/// Counts the words that a catalog claims of its products.
struct WordCensus {
  private var counts: [Facet: [String: (alternative: Alternative, pairs: Int, companions: Set<String>)]] = [:]

  /// What has to be kept of a pair's claims to count them.
  struct Ballot: Sendable {
    let words: [(facet: Facet, alternative: Alternative)]

    init(_ claims: [Claim]) {
      var seen: Set<String> = []
      words = claims.compactMap { claim in
        guard claim.observability == .visible, !claim.isNegated,
          seen.insert("\(claim.facet.rawValue) \(claim.term)").inserted
        else { return nil }
        return (claim.facet, Alternative(term: claim.term, senses: claim.senses, count: claim.count))
      }
    }
  }

  mutating func add(_ ballot: Ballot) {
    let printed = Set(ballot.words.filter { $0.facet == .text }.map(\.alternative.term))
    for (facet, alternative) in ballot.words {
      var entry = counts[facet]?[alternative.term] ?? (alternative, 0, [])
      entry.pairs += 1
      if facet == .text { entry.companions.formUnion(printed.subtracting([alternative.term])) }
      counts[facet, default: [:]][alternative.term] = entry
    }
  }

  /// How many pairs claim each kind of goods.
  var kinds: [String: Double] { (counts[.kind] ?? [:]).mapValues { Double($0.pairs) } }

  /// Commonest first, equal counts by word.
  var vocabulary: [Facet: [CatalogContext.Term]] {
    counts.mapValues { words in
      words.values
        .map { CatalogContext.Term(alternative: $0.alternative, pairs: $0.pairs, companions: $0.companions) }
        .sorted { ($1.pairs, $0.alternative.term) < ($0.pairs, $1.alternative.term) }
    }
  }
}
