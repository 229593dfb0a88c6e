import Claims

/// Another number of things than the photo shows.
public struct ChangedCount: Sampler {
  public init() {}

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    let places = pair.checkable.filter { pair.claims[$0].facet == .count && pair.claims[$0].count != nil }
    for place in places.shuffled(using: &generator) {
      let claim = pair.claims[place]
      for alternative in claim.alternatives.shuffled(using: &generator) {
        let statement = claim.counting(alternative)
        if let sample = pair.wronged(.recounted, at: place, by: statement, in: corpus) { return sample }
      }
    }
    return nil
  }
}

extension Claim {
  fileprivate func counting(_ alternative: Alternative) -> Claim {
    Claim(
      text: alternative.term, span: span, facet: facet, term: alternative.term, subject: subject,
      observability: observability, count: alternative.count, alternatives: alternatives)
  }
}
