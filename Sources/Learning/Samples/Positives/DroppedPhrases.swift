import Matching

/// Type II: phrases left out, so that the photo shows more than the text says.
public struct DroppedPhrases: Sampler {
  /// Chance of each phrase to be left out.
  private let rate: Double

  public init(rate: Double = 0.35) { self.rate = rate }

  /// - Returns: at least one checkable claim is left out and at least one stays.
  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    let checkable = pair.checkable.shuffled(using: &generator)
    guard checkable.count > 1, let kept = checkable.first, let gone = checkable.last else { return nil }
    let dropped = pair.claims.indices.filter { place in
      let isDrawn = Double.random(in: 0..<1, using: &generator) < rate
      return place == gone || (isDrawn && place != kept)
    }
    return TrainingSample(
      pair: pair.id, type: .imageSurplus,
      claims: pair.claims.indices.filter { !dropped.contains($0) }.map { pair.claims[$0] },
      changes: dropped.map { SampleChange(.dropped, original: pair.claims[$0]) })
  }
}
