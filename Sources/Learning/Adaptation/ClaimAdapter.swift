package import Matching

/// What margins are worth in one shop: each facet's coefficients move from the shipped ones as far as its labels say.
///
/// The shipped coefficients hold at even odds. `logit P(contradicted) = logOdds + logit(share)` then holds for a shop where that
/// share of the claims is contradicted; which pairs were looked at changes nothing, as long as it depends on the margins alone.
package struct ClaimAdapter {
  let rules: AdaptationRules

  package init(_ rules: AdaptationRules) { self.rules = rules }

  /// - Parameter expected: share of the claims that are contradicted where nothing else is known.
  package func adapted(_ set: CalibrationSet, to labels: [LabelledPair], weights: [Double], expected: Double)
    -> [ClaimCalibration]
  {
    let claims = zip(labels, weights).flatMap { label, weight in label.claims.map { (claim: $0, weight: weight) } }
    let opened = opened(set, claims.map(\.claim))
    var adapted = set.claims + opened
    let complete = CalibrationSet(claims: adapted, risk: set.risk)
    for (key, told) in Dictionary(grouping: claims, by: \.claim.key) {
      let count = told.reduce(0) { $0 + $1.weight }
      let wrong = told.reduce(0) { $0 + ($1.claim.isContradicted ? $1.weight : 0) }
      let share = (wrong + rules.shareStrength * expected) / (count + rules.shareStrength)
      let places = Dictionary(grouping: told) { complete.place(key: key, margins: $0.claim.margins) }
      for (place, spoken) in places {
        guard let place else { continue }
        adapted[place] = mode(adapted[place], spoken.map(\.claim), shift: logit(share))
      }
    }
    return adapted
  }

  /// Channels that spoke of enough claims of a key but have no coefficient there get one, expected to be 0, beside those which
  /// judge these claims now: heads that a catalog taught in a facet of which no shipped shop has the truth.
  private func opened(
    _ set: CalibrationSet, _ claims: [(key: String, margins: [String: Double], isContradicted: Bool)]
  ) -> [ClaimCalibration] {
    struct Opening: Hashable {
      let key: String
      let place: Int?
      let channels: [String]
    }
    var counts: [Opening: Int] = [:]
    for claim in claims {
      let place = set.place(key: claim.key, margins: claim.margins)
      let used = place.map { Set(set.claims[$0].channels) } ?? []
      let silent = claim.margins.keys.filter { !used.contains($0) && (place == nil || Self.isHead($0)) }.sorted()
      if !silent.isEmpty { counts[Opening(key: claim.key, place: place, channels: silent), default: 0] += 1 }
    }
    return counts.filter { $0.value >= rules.fewestClaimsOfChannel }
      .sorted { ($0.key.key, $0.key.channels.joined()) < ($1.key.key, $1.key.channels.joined()) }
      .map { opening, _ in
        let base = opening.place.map { set.claims[$0] }
        return ClaimCalibration(
          key: opening.key, channels: (base?.channels ?? []) + opening.channels,
          weights: (base?.weights ?? []) + opening.channels.map { _ in 0 },
          // Unchecked so far: cautiously more likely right than wrong.
          intercept: base?.intercept ?? 1, examples: base?.examples ?? 0)
      }
  }

  private static func isHead(_ channel: String) -> Bool {
    channel.hasPrefix("self.") || channel.hasPrefix("head.")
  }

  private func mode(
    _ calibration: ClaimCalibration, _ claims: [(key: String, margins: [String: Double], isContradicted: Bool)],
    shift: Double
  ) -> ClaimCalibration {
    // Log-odds of support are linear in the margins; the shift is that of a contradiction.
    let rows = claims.map { claim in
      calibration.channels.map { min(max(claim.margins[$0] ?? 0, -ClaimCalibration.clip), ClaimCalibration.clip) }
        + [1]
    }
    let weights = calibration.weights
    let found = PosteriorMode(
      means: weights + [calibration.intercept],
      deviations: weights.map { rules.marginDeviation * max(rules.leastWeight, abs($0)) }
        + [rules.marginInterceptDeviation],
      isBounded: weights.map { _ in true } + [false],
      outcomes: claims.map { !$0.isContradicted },
      predict: { parameters in
        rows.map { row in (zip(row, parameters).reduce(-shift) { $0 + $1.0 * $1.1 }, row) }
      }
    ).parameters
    return ClaimCalibration(
      key: calibration.key, channels: calibration.channels, weights: Array(found.dropLast()),
      intercept: found.last ?? calibration.intercept, examples: calibration.examples)
  }
}
