import Claims
import Matching

/// The word states of one claim spoilt until they no longer mean it.
public struct CorruptedStates: Sampler {
  public init() {}

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    let places = pair.checkable.filter { pair.claims[$0].facet != .count }
    guard let place = places.randomElement(using: &generator),
      let kind = StateCorruption.Kind.allCases.randomElement(using: &generator)
    else { return nil }
    let corruption = StateCorruption(kind, seed: generator.next())
    return TrainingSample(
      pair: pair.id, type: .conflict, claims: pair.claims,
      changes: [SampleChange(.corrupted, place: place, original: pair.claims[place], corruption: corruption)])
  }
}
