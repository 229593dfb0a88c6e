public import Claims

/// The words of a corpus by the slot that they fill, and which may stand in another's place.
public struct CorpusVocabulary: Sendable {
  /// Words are exchanged within a slot: a word that only another shop uses would give itself away, and so would a
  /// colour that only parts have, or a word that training shows as always right because its mistakes are held out.
  private struct Slot: Hashable {
    let source: String
    let isValidation: Bool
    let facet: Facet
    let isOfPart: Bool

    init(_ claim: Claim, of pair: TrainingPair) {
      source = pair.source
      isValidation = pair.isValidation
      facet = claim.facet
      isOfPart = claim.subject != nil
    }
  }

  private struct Words: Sendable {
    let claims: [Claim]
    let places: [String: Int]
    let exchange: WordExchange
  }

  private let slots: [Slot: Words]

  /// - Parameter pairs: each word counts once a pair.
  public init(pairs: some Sequence<TrainingPair>, exclusion: TermExclusion) {
    var counts: [Slot: [String: (claim: Claim, pairs: Double)]] = [:]
    for pair in pairs {
      var seen: Set<String> = []
      for claim in pair.claims where claim.observability == .visible && !claim.isNegated {
        let slot = Slot(claim, of: pair)
        guard seen.insert("\(slot.facet.rawValue)/\(slot.isOfPart)/\(claim.term)").inserted else { continue }
        counts[slot, default: [:]][claim.term, default: (claim, 0)].pairs += 1
      }
    }
    slots = counts.mapValues { words in
      let sorted = words.sorted { $0.key < $1.key }
      let claims = sorted.map(\.value.claim)
      let isAllowed = claims.flatMap { claim in claims.map { exclusion.excludes(claim, $0) } }
      return Words(
        claims: claims, places: Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.key, $0) }),
        exchange: WordExchange(frequency: sorted.map(\.value.pairs), isAllowed: isAllowed))
    }
  }

  /// - Returns: a word for the place of the claim's, drawn so that each word is as often wrong as right in its slot;
  ///   `nil` where the claim is unknown here, or nothing is certainly false beside it.
  public func replacement(
    for claim: Claim, of pair: TrainingPair, using generator: inout some RandomNumberGenerator
  ) -> Claim? {
    guard !claim.isNegated, let words = slots[Slot(claim, of: pair)], let place = words.places[claim.term],
      let other = words.exchange.draw(insteadOf: place, using: &generator)
    else { return nil }
    return claim.asserting(words.claims[other])
  }
}

extension Claim {
  /// What another claim asserts, said in this one's place and about the same thing.
  public func asserting(_ other: Claim) -> Claim {
    Claim(
      text: other.term, span: span, facet: facet, term: other.term, subject: subject, isNegated: other.isNegated,
      isPrinted: isPrinted, observability: other.observability, senses: other.senses, families: other.families,
      count: other.count, alternatives: other.alternatives)
  }
}
