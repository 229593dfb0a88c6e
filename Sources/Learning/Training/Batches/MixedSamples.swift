import Claims
import Matching

/// Samples of a corpus as the attention network is trained on them. Print is left out, which the network can't read.
package struct MixedSamples: SampleSource {
  private static let negatives = SampleMix([
    (ReplacedClaim(), 4), (BorrowedPhrase(), 3), (ExchangedParts(), 2), (ChangedCount(), 1), (CorruptedStates(), 0.5),
  ])
  /// How often another caption of the same photo is joined, where there is one.
  private static let joining = 0.25

  private let corpus: TrainingCorpus
  private let dropping: DroppedPhrases?
  private let appended: Int

  package init(_ corpus: TrainingCorpus, configuration: MatcherConfiguration) {
    self.corpus = corpus
    dropping = configuration.phraseDropping > 0 ? DroppedPhrases(rate: configuration.phraseDropping) : nil
    appended = configuration.appendedPhrases
  }

  package func negative(of pair: TrainingPair, using generator: inout SplitMix64) -> TrainingSample? {
    Self.negatives.sample(of: pair, in: corpus, using: &generator)
  }

  /// One after the other: captions joined, phrases dropped, unseen phrases appended.
  package func positive(of pair: TrainingPair, using generator: inout SplitMix64) -> TrainingSample? {
    var sample: TrainingSample?
    func apply(_ sampler: some Sampler) {
      let changed = sample.map { pair.saying($0.claims) } ?? pair
      if let next = sampler.sample(of: changed, in: corpus, using: &generator) { sample = next }
    }
    if Double.random(in: 0..<1, using: &generator) < Self.joining { apply(JoinedCaptions()) }
    if let dropping { apply(dropping) }
    if appended > 0, Int.random(in: 0...appended, using: &generator) > 0 { apply(AppendedPhrases(most: appended)) }
    return sample
  }
}

extension TrainingPair {
  fileprivate func saying(_ claims: [Claim]) -> TrainingPair {
    TrainingPair(
      id: id, source: source, product: product, photo: photo, isValidation: isValidation, claims: claims)
  }
}
