import Claims
import Matching

/// Type III: phrases of other specs that no photo shows, so that the text says more than the photo.
public struct AppendedPhrases: Sampler {
  private let most: Int

  public init(most: Int = 2) { self.most = max(1, most) }

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    var claims = pair.claims
    var changes: [SampleChange] = []
    for _ in 0..<Int.random(in: 1...most, using: &generator) {
      guard let phrase = corpus.unseenPhrase(for: pair, using: &generator) else { continue }
      guard !claims.contains(where: { $0.term == phrase.term && $0.facet == phrase.facet }) else { continue }
      changes.append(SampleChange(.appended, place: claims.count))
      claims.append(phrase)
    }
    guard !changes.isEmpty else { return nil }
    return TrainingSample(pair: pair.id, type: .textSurplus, claims: claims, changes: changes)
  }
}
