public import Claims

/// What the whole catalog tells about one pair: what its photos look like on average, and the words that it uses.
public struct CatalogContext: Sendable {
  /// A word that the catalog claims of its products.
  public struct Term: Sendable, Codable, Hashable {
    public let alternative: Alternative
    /// Pairs that claim it.
    public let pairs: Int
    /// Other words of its facet that some spec claims beside it: they don't stand in its place.
    public let companions: Set<String>

    public init(alternative: Alternative, pairs: Int, companions: Set<String> = []) {
      self.alternative = alternative
      self.pairs = pairs
      self.companions = companions
    }
  }

  /// Mean ImageNet class probabilities of its photos, [1000]; empty for no photos.
  public let meanClasses: [Float]
  /// Photos in that mean.
  public let photos: Int
  /// The catalog's own words by facet, commonest first.
  public let vocabulary: [Facet: [Term]]

  /// Nothing is known of the catalog: a worker that sees one pair at a time.
  public static let unknown = CatalogContext(meanClasses: [], photos: 0, vocabulary: [:])

  public init(meanClasses: [Float], photos: Int, vocabulary: [Facet: [Term]]) {
    self.meanClasses = meanClasses
    self.photos = photos
    self.vocabulary = vocabulary
  }

  /// - Parameters:
  ///   - photos: class probabilities of each photo, all of one length, in catalog order.
  ///   - claims: the claims of each pair.
  public init(photos: some Collection<[Float]>, claims: some Sequence<[Claim]>) {
    var sum = [Double](repeating: 0, count: photos.first?.count ?? 0)
    for photo in photos where photo.count == sum.count {
      for index in sum.indices { sum[index] += Double(photo[index]) }
    }
    self.init(
      meanClasses: sum.map { Float($0 / Double(photos.count)) }, photos: photos.count,
      vocabulary: Self.vocabulary(of: claims))
  }

  private static func vocabulary(of claims: some Sequence<[Claim]>) -> [Facet: [Term]] {
    var counts: [Facet: [String: (alternative: Alternative, pairs: Int, companions: Set<String>)]] = [:]
    for pair in claims {
      let visible = pair.filter { $0.observability == .visible && !$0.isNegated }
      let printed = Set(visible.filter { $0.facet == .text }.map(\.term))
      var seen: Set<String> = []
      for claim in visible {
        guard seen.insert("\(claim.facet.rawValue)\u{0}\(claim.term)").inserted else { continue }
        let alternative = Alternative(term: claim.term, senses: claim.senses, count: claim.count)
        var entry = counts[claim.facet, default: [:]][claim.term, default: (alternative, 0, [])]
        entry.pairs += 1
        if claim.facet == .text { entry.companions.formUnion(printed.subtracting([claim.term])) }
        counts[claim.facet, default: [:]][claim.term] = entry
      }
    }
    return counts.mapValues { terms in
      terms.values.map { Term(alternative: $0.alternative, pairs: $0.pairs, companions: $0.companions) }
        .sorted { ($1.pairs, $0.alternative.term) < ($0.pairs, $1.alternative.term) }
    }
  }
}
