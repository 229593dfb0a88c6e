import Claims
import Matching

/// One way to make samples.
public protocol Sampler: Sendable {
  /// Pure: the same pair, corpus and state of the generator give the same sample.
  /// - Returns: `nil` where the pair has nothing to change so that the sample is certain to be what it says.
  func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample?
}

extension TrainingPair {
  /// Places of the claims that a photo shows.
  var checkable: [Int] { claims.indices.filter { claims[$0].observability == .visible } }

  /// The pair with one claim made wrong; `nil` where it may still be true.
  func wronged(
    _ kind: SampleChange.Kind, at place: Int, by statement: Claim, in corpus: TrainingCorpus
  ) -> TrainingSample? {
    let certainty = corpus.truth(of: self).certaintyFalse(statement)
    guard certainty > 0 else { return nil }
    var changed = claims
    changed[place] = statement
    return TrainingSample(
      pair: id, type: .conflict, claims: changed,
      changes: [SampleChange(kind, place: place, original: claims[place])], weight: certainty)
  }
}
