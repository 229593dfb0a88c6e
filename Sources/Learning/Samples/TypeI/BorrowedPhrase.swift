import Claims

/// A claim replaced by what a product of the same kind claims there: as plausible as the truth, so that nothing but the
/// photo can tell.
public struct BorrowedPhrase: Sampler {
  private static let facets: Set<Facet> = [.colour, .material, .pattern, .shape, .state, .part]
  private static let tries = 4

  public init() {}

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    for _ in 0..<Self.tries {
      guard let kin = corpus.kin(of: pair, using: &generator) else { return nil }
      for place in pair.checkable.shuffled(using: &generator) {
        let claim = pair.claims[place]
        guard Self.facets.contains(claim.facet) else { continue }
        let words = kin.claims.filter {
          $0.facet == claim.facet && $0.subject == claim.subject && $0.observability == .visible
        }
        guard let word = words.randomElement(using: &generator) else { continue }
        if let sample = pair.wronged(.borrowed, at: place, by: claim.asserting(word), in: corpus) { return sample }
      }
    }
    return nil
  }
}
