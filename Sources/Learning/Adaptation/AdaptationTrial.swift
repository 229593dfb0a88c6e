public import Matching

/// One attempt to adapt a calibration: learned from some products' labels, proved on the others' and on the replay set.
public struct AdaptationTrial: Sendable {
  public let rules: AdaptationRules
  public let seed: UInt64
  private let replay: ReplayMargins

  /// - Parameter seed: of the bootstrap.
  public init(rules: AdaptationRules = AdaptationRules(), seed: UInt64 = 1, replay: ReplayMargins = ReplayMargins()) {
    self.rules = rules
    self.seed = seed
    self.replay = replay
  }

  public var heldBack: HeldBackProducts { HeldBackProducts(share: rules.heldBack, seed: rules.heldBackSeed) }

  /// What the labels would make of a calibration, whether or not it is to be used.
  ///
  /// - Parameters:
  ///   - shipped: what adaptation starts from, every time anew: a label counts once.
  ///   - catalog: margins under the matcher that the candidate is for.
  ///   - used: the calibration in use, which the candidate has to beat.
  ///   - usedCatalog: margins of the same pairs under the matcher in use, where that is another one.
  ///   - most: the furthest stage to go to.
  /// - Throws: `AdaptationRefusal` where there is nothing to learn from or nothing to prove it on.
  public func candidate(
    _ shipped: CalibrationSet, _ catalog: CatalogMargins, against used: CalibrationSet? = nil,
    _ usedCatalog: CatalogMargins? = nil, upTo most: AdaptationStage = .weights
  ) throws(AdaptationRefusal) -> AdaptationCandidate {
    let heldBack = heldBack
    let known = catalog.without(labelsOf: heldBack.contains)
    let learned = known.labels
    let stage = min(most, try stage(learned))
    let proof = catalog.labels.filter { heldBack.contains($0.product) }
    let proofWrong = proof.count(where: \.isWrong)
    guard proof.count >= rules.fewestHeldBack, proofWrong >= rules.fewestHeldBackWrong,
      proof.count - proofWrong >= rules.fewestHeldBackWrong
    else {
      throw .tooFewHeldBack(
        labels: proof.count, wrong: proofWrong, needed: rules.fewestHeldBack, neededWrong: rules.fewestHeldBackWrong)
    }
    let adapter = CalibrationAdapter(rules)
    guard let found = adapter.adapted(shipped, to: known, stage: stage, replay: replay) else { throw .nothingBearable }
    let share = adapter.share(of: known, under: shipped)
    let (used, usedCatalog) = (used ?? shipped, usedCatalog ?? catalog)
    let before = usedCatalog.labels.filter { heldBack.contains($0.product) }
    let strata = RiskStrata(
      risks: usedCatalog.pairs.map { sigmoid(used.risk(of: $0.example, share: catalog.baseRate)) })
    return AdaptationCandidate(
      set: found, stage: stage, share: share, learned: learned.count,
      learnedWrong: learned.count(where: \.isWrong),
      figures: AdaptationFigures(
        proof, weights: strata.weights(of: before.map { sigmoid(used.risk(of: $0.example, share: catalog.baseRate)) }),
        before: before.map { used.risk(of: $0.example, share: share) },
        after: proof.map { found.risk(of: $0.example, share: share) },
        bootstrap: Bootstrap(resamples: 2000, seed: seed)),
      replayBefore: replay.figure(of: shipped, isHeldBack: true),
      replayAfter: replay.figure(of: found, isHeldBack: true))
  }

  /// The furthest stage that the labels which may be learned from open.
  public func stage(of catalog: CatalogMargins) throws(AdaptationRefusal) -> AdaptationStage {
    try stage(catalog.without(labelsOf: heldBack.contains).labels)
  }

  private func stage(_ learned: [LabelledPair]) throws(AdaptationRefusal) -> AdaptationStage {
    let wrong = learned.count(where: \.isWrong)
    if let stage = rules.stage(labels: learned.count, wrong: wrong) { return stage }
    let first = rules.openings.min { ($0.labels, $0.wrong) < ($1.labels, $1.wrong) }
    throw .tooFewLabels(
      labels: learned.count, wrong: wrong, needed: first?.labels ?? 0, neededWrong: first?.wrong ?? 0)
  }

  /// Why a candidate may not be used; `nil` where it may.
  public func objection(to candidate: AdaptationCandidate) -> AdaptationRefusal? {
    if let before = candidate.replayBefore, let after = candidate.replayAfter,
      before - after > rules.replayTolerance
    {
      return .forgets(figure: "AUROC of pairs", fall: before - after, tolerance: rules.replayTolerance)
    }
    guard let row = candidate.figures[AdaptationFigures.deciding] else {
      return .tooFewHeldBack(
        labels: candidate.figures.count, wrong: candidate.figures.wrong, needed: rules.fewestHeldBack,
        neededWrong: rules.fewestHeldBackWrong)
    }
    return row.difference.high < 0
      ? nil
      : .noGain(
        before: row.before.value, after: row.after.value, low: row.difference.low, high: row.difference.high,
        count: candidate.figures.count)
  }
}
