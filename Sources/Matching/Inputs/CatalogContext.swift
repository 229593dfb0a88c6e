public import Claims
public import Features

/// What the whole catalog tells about one pair: which kinds its photos look like on average, and the words that it uses.
public struct CatalogContext: Sendable {
  /// A word that the catalog claims of its products.
  public struct Term: Sendable, Codable, Hashable {
    public let alternative: Alternative
    /// Pairs that claim it.
    public let pairs: Int

    public init(alternative: Alternative, pairs: Int) {
      self.alternative = alternative
      self.pairs = pairs
    }
  }

  /// Photos are sampled down to this many: enough for a mean, bounded for a catalog of any size.
  public static let sampleSize = 512

  /// ImageNet probabilities of photos of the catalog, [at most `sampleSize`, 1000].
  public let classes: Matrix
  /// The catalog's own words by facet, commonest first.
  public let vocabulary: [Facet: [Term]]

  public init(classes: Matrix, vocabulary: [Facet: [Term]]) {
    self.classes = classes
    self.vocabulary = vocabulary
  }

  /// - Parameters:
  ///   - photos: class probabilities of each photo, in catalog order; evenly thinned to `sampleSize`.
  ///   - claims: the claims of each pair.
  public init(photos: [[Float]], claims: [[Claim]]) {
    let stride = max(1, (photos.count + Self.sampleSize - 1) / Self.sampleSize)
    let sample = Swift.stride(from: 0, to: photos.count, by: stride).map { photos[$0] }
    self.init(
      classes: Matrix(rows: sample.count, columns: sample.first?.count ?? 1000, values: sample.flatMap { $0 }),
      vocabulary: Self.vocabulary(of: claims))
  }

  private static func vocabulary(of claims: [[Claim]]) -> [Facet: [Term]] {
    var counts: [Facet: [String: (alternative: Alternative, pairs: Int)]] = [:]
    for pair in claims {
      var seen: Set<String> = []
      for claim in pair where claim.observability == .visible && !claim.isNegated {
        guard seen.insert("\(claim.facet.rawValue)\u{0}\(claim.term)").inserted else { continue }
        let alternative = Alternative(term: claim.term, senses: claim.senses, count: claim.count)
        counts[claim.facet, default: [:]][claim.term, default: (alternative, 0)].pairs += 1
      }
    }
    return counts.mapValues { terms in
      terms.values.map { Term(alternative: $0.alternative, pairs: $0.pairs) }
        .sorted { ($1.pairs, $0.alternative.term) < ($0.pairs, $1.alternative.term) }
    }
  }
}
