import Claims
import Matching

/// Colours, materials or patterns of two parts exchanged: every word is still somewhere in the photo, in the wrong place.
public struct ExchangedParts: Sampler {
  private static let facets: [Facet] = [.colour, .material, .pattern]

  public init() {}

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    var couples: [(Int, Int)] = []
    for facet in Self.facets {
      let places = pair.checkable.filter { pair.claims[$0].facet == facet && !pair.claims[$0].isNegated }
      for (offset, one) in places.enumerated() {
        for other in places[(offset + 1)...] where pair.claims[one].subject != pair.claims[other].subject {
          couples.append((one, other))
        }
      }
    }
    for (one, other) in couples.shuffled(using: &generator) {
      let (first, second) = (pair.claims[one], pair.claims[other])
      guard isOnlyOne(first, in: pair), isOnlyOne(second, in: pair),
        corpus.exclusion.excludes(first, second), corpus.exclusion.excludes(second, first)
      else { continue }
      var claims = pair.claims
      claims[one] = first.asserting(second)
      claims[other] = second.asserting(first)
      return TrainingSample(
        pair: pair.id, type: .conflict, claims: claims,
        changes: [
          SampleChange(.exchanged, place: one, original: first),
          SampleChange(.exchanged, place: other, original: second),
        ])
    }
    return nil
  }

  /// Where a thing has two colours, either may be meant.
  private func isOnlyOne(_ claim: Claim, in pair: TrainingPair) -> Bool {
    pair.claims.count { $0.facet == claim.facet && $0.subject == claim.subject && $0.observability == .visible } == 1
  }
}
