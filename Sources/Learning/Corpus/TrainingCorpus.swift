public import Claims

/// Pairs to learn from, with all that making samples of them needs.
public struct TrainingCorpus: Sendable {
  public let name: String
  public let pairs: [TrainingPair]
  public let exclusion: TermExclusion
  public let vocabulary: CorpusVocabulary
  private let byPhoto: [String: [Int]]
  private let byKind: [Kin: [Int]]
  private let unseen: [Shelf: [Claim]]

  /// Pairs of one kind of goods in one source and split.
  private struct Kin: Hashable {
    let shelf: Shelf
    let kind: String
  }

  private struct Shelf: Hashable {
    let source: String
    let isValidation: Bool

    init(_ pair: TrainingPair) {
      source = pair.source
      isValidation = pair.isValidation
    }
  }

  public init(name: String, pairs: [TrainingPair], exclusion: TermExclusion) {
    self.name = name
    self.pairs = pairs
    self.exclusion = exclusion
    vocabulary = CorpusVocabulary(pairs: pairs, exclusion: exclusion)
    byPhoto = Dictionary(grouping: pairs.indices) { pairs[$0].photo }
    var byKind: [Kin: [Int]] = [:]
    var unseen: [Shelf: [Claim]] = [:]
    for (index, pair) in pairs.enumerated() {
      for claim in pair.claims {
        if claim.facet == .kind, claim.observability == .visible, !claim.isNegated {
          byKind[Kin(shelf: Shelf(pair), kind: claim.term), default: []].append(index)
        }
        if claim.observability == .never { unseen[Shelf(pair), default: []].append(claim) }
      }
    }
    self.byKind = byKind
    self.unseen = unseen
  }

  public var training: [TrainingPair] { pairs.filter { !$0.isValidation } }
  public var validation: [TrainingPair] { pairs.filter(\.isValidation) }

  /// What is known of a pair's photo.
  public func truth(of pair: TrainingPair) -> PhotoTruth {
    PhotoTruth(claims: pair.claims + twins(of: pair).flatMap(\.claims), exclusion: exclusion)
  }

  /// Other pairs with the same photo.
  public func twins(of pair: TrainingPair) -> [TrainingPair] {
    (byPhoto[pair.photo] ?? []).map { pairs[$0] }.filter { $0.id != pair.id }
  }

  /// Another product of the same source, split and kind of goods; `nil` where there is none.
  public func kin(of pair: TrainingPair, using generator: inout some RandomNumberGenerator) -> TrainingPair? {
    let kinds = pair.claims.filter { $0.facet == .kind && $0.observability == .visible && !$0.isNegated }
    guard let kind = kinds.randomElement(using: &generator),
      let found = byKind[Kin(shelf: Shelf(pair), kind: kind.term)]
    else { return nil }
    // A few tries rather than a filtered copy: some kinds have thousands of pairs.
    for _ in 0..<4 {
      if let index = found.randomElement(using: &generator), pairs[index].product != pair.product,
        pairs[index].photo != pair.photo
      {
        return pairs[index]
      }
    }
    return nil
  }

  /// A phrase of some pair of the same source and split that no photo shows.
  public func unseenPhrase(for pair: TrainingPair, using generator: inout some RandomNumberGenerator) -> Claim? {
    unseen[Shelf(pair)]?.randomElement(using: &generator)
  }
}
