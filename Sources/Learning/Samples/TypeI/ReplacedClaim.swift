import Claims

/// A claim replaced by an alternative, each word as often wrong as it is right in its source.
public struct ReplacedClaim: Sampler {
  private static let facets: Set<Facet> = [.colour, .kind, .material, .pattern, .shape, .state, .part]
  private static let tries = 3

  public init() {}

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    let places = pair.checkable.filter { Self.facets.contains(pair.claims[$0].facet) }
    for place in places.shuffled(using: &generator) {
      for _ in 0..<Self.tries {
        guard let statement = statement(for: pair.claims[place], of: pair, corpus, &generator) else { break }
        if let sample = pair.wronged(.replaced, at: place, by: statement, in: corpus) { return sample }
      }
    }
    return nil
  }

  /// A part is there or not: where nothing else is seen in its place, its absence is claimed, or its presence.
  private func statement(
    for claim: Claim, of pair: TrainingPair, _ corpus: TrainingCorpus, _ generator: inout SplitMix64
  ) -> Claim? {
    if let word = corpus.vocabulary.replacement(for: claim, of: pair, using: &generator) { return word }
    guard claim.facet == .part else { return nil }
    return claim.negated
  }
}

extension Claim {
  /// "no lid" for "lid", and the other way round.
  var negated: Claim {
    Claim(
      text: isNegated ? term : "no \(term)", span: span, facet: facet, term: term, subject: subject,
      isNegated: !isNegated, isPrinted: isPrinted, observability: observability, senses: senses, families: families,
      count: count, alternatives: alternatives)
  }
}
