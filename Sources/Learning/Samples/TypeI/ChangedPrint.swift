import Claims

/// Words printed on other goods of the same source.
public struct ChangedPrint: Sampler {
  private static let tries = 3

  public init() {}

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    for place in pair.checkable.filter({ pair.claims[$0].facet == .text }).shuffled(using: &generator) {
      for _ in 0..<Self.tries {
        guard
          let statement = corpus.vocabulary.replacement(
            for: pair.claims[place], of: pair, using: &generator)
        else { break }
        if let sample = pair.wronged(.reprinted, at: place, by: statement, in: corpus) { return sample }
      }
    }
    return nil
  }
}
