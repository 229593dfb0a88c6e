import Claims
import Matching

/// The text of another caption of the same photo joined: both sides say more of the same, which is no asymmetry.
public struct JoinedCaptions: Sampler {
  public init() {}

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    let said = Set(pair.claims.map(Self.statement))
    for twin in corpus.twins(of: pair).shuffled(using: &generator) {
      let added = twin.claims.filter { $0.observability == .visible && !said.contains(Self.statement($0)) }
      guard !added.isEmpty else { continue }
      let start = pair.claims.count
      return TrainingSample(
        pair: pair.id, type: .none, claims: pair.claims + added,
        changes: added.indices.map { SampleChange(.joined, place: start + $0) })
    }
    return nil
  }

  private static func statement(_ claim: Claim) -> String {
    "\(claim.facet.rawValue)/\(claim.subject ?? "")/\(claim.isNegated)/\(claim.term)"
  }
}
