/// Samplers with the odds by which they are drawn.
public struct SampleMix: Sendable {
  private let samplers: [(sampler: any Sampler, odds: Double)]

  /// - Parameter samplers: odds that are not positive are never drawn.
  public init(_ samplers: [(sampler: any Sampler, odds: Double)]) {
    self.samplers = samplers.filter { $0.odds > 0 }
  }

  /// Type I: what is not like it.
  public static let negatives = SampleMix([
    (ReplacedClaim(), 4), (BorrowedPhrase(), 3), (ExchangedParts(), 2), (ChangedCount(), 1), (ChangedPrint(), 1),
    (CorruptedStates(), 0.5),
  ])

  /// Type I in words alone, as a spec could have it.
  public static let visibleNegatives = SampleMix([
    (ReplacedClaim(), 4), (BorrowedPhrase(), 3), (ExchangedParts(), 2), (ChangedCount(), 1), (ChangedPrint(), 1),
  ])

  /// Types II and III, and more of the same: what still fits.
  public static let positives = SampleMix([
    (DroppedPhrases(), 2), (AppendedPhrases(), 2), (JoinedCaptions(), 1), (MaskedRegions(), 1),
  ])

  /// One sample of a sampler drawn by its odds; where that has none, of the next one drawn.
  /// - Returns: `nil` where no sampler has one.
  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    var left = samplers
    while !left.isEmpty {
      var draw = Double.random(in: 0..<left.reduce(0) { $0 + $1.odds }, using: &generator)
      let chosen = left.firstIndex { entry in
        draw -= entry.odds
        return draw < 0
      }
      let entry = left.remove(at: chosen ?? left.count - 1)
      if let sample = entry.sampler.sample(of: pair, in: corpus, using: &generator) { return sample }
    }
    return nil
  }
}
