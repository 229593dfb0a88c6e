public import Matching

/// The first two stages: coefficients and thresholds of one shop, from its labels and from how its other pairs look.
public struct CalibrationAdapter: Sendable {
  /// How far coefficients go towards what the labels ask for, the first that the replay set bears.
  private static let shares = [1, 0.75, 0.5, 0.25]
  /// Of the claims of a wrong pair hardly more than one is wrong; shops have about one and a half claims a pair.
  package static let claimsShare = 0.7

  private let rules: AdaptationRules

  public init(_ rules: AdaptationRules = AdaptationRules()) { self.rules = rules }

  /// - Parameters:
  ///   - catalog: only its labels are learned from.
  ///   - replay: what must not be forgotten; of its products only those that are not held back are asked.
  /// - Returns: `nil` where the replay set bears no step.
  public func adapted(
    _ set: CalibrationSet, to catalog: CatalogMargins, stage: AdaptationStage, replay: ReplayMargins = ReplayMargins()
  ) -> CalibrationSet? {
    let target = target(set, catalog, stage)
    return Self.shares.lazy.map { target.set.blended(with: set, share: $0) }
      .first { replay.fall(from: set, to: $0, isHeldBack: false) <= rules.replayTolerance / 2 }
      .map { set in
        var set = set
        let logits = catalog.pairs.map { set.risk(of: set.contradictions(of: $0.example)) }
        set.risk.thresholds = ThresholdSetter.thresholds(
          for: set.risk, logits: logits, isWrong: catalog.isWrong, share: target.share)
        return set
      }
  }

  /// Share of the catalog's pairs that are wrong, as its labels say it.
  public func share(of catalog: CatalogMargins, under set: CalibrationSet) -> Double {
    share(of: catalog, risks: risks(of: catalog, under: set)).share
  }

  private func target(
    _ set: CalibrationSet, _ catalog: CatalogMargins, _ stage: AdaptationStage
  ) -> (set: CalibrationSet, share: Double) {
    let (share, weights) = share(of: catalog, risks: risks(of: catalog, under: set))
    let labels = catalog.labels
    var target = set
    target.claims = ClaimAdapter(rules).adapted(
      set, to: labels, weights: weights, expected: Self.claimsShare * share)
    target.risk = RiskAdapter(rules).adapted(target, to: labels, share: share, weighsFacets: stage >= .weights)
    return (target, share)
  }

  private func risks(of catalog: CatalogMargins, under set: CalibrationSet) -> [Double] {
    catalog.pairs.map { sigmoid(set.risk(of: $0.example, share: catalog.baseRate)) }
  }

  private func share(of catalog: CatalogMargins, risks: [Double]) -> (share: Double, weights: [Double]) {
    let strata = RiskStrata(risks: risks)
    let decided = zip(risks, catalog.isWrong).compactMap { risk, isWrong in isWrong.map { (risk: risk, isWrong: $0) } }
    let share = strata.share(of: decided, strength: rules.shareStrength)
    return (min(max(share, 0.001), 0.5), strata.weights(of: decided.map(\.risk)))
  }
}

extension CalibrationSet {
  /// Coefficients between another set's and these; thresholds are these.
  /// - Parameter other: its claims come first in these, with the same channels.
  package func blended(with other: CalibrationSet, share: Double) -> CalibrationSet {
    func mix(_ own: Double, _ other: Double) -> Double { share * own + (1 - share) * other }
    var blended = self
    for (place, before) in other.claims.enumerated() {
      blended.claims[place].weights = zip(claims[place].weights, before.weights).map(mix)
      blended.claims[place].intercept = mix(claims[place].intercept, before.intercept)
    }
    blended.risk.weights = zip(risk.weights, other.risk.weights).map(mix)
    blended.risk.intercept = mix(risk.intercept, other.risk.intercept)
    blended.risk.asymmetry = risk.asymmetry.map { own in
      own.reduce(into: [:]) { $0[$1.key] = mix($1.value, other.risk.asymmetry?[$1.key] ?? 0) }
    }
    return blended
  }
}
