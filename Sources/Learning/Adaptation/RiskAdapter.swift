package import Matching

/// What makes a pair wrong in one shop: the risk's own coefficients, and how much each facet's contradiction counts.
package struct RiskAdapter {
  let rules: AdaptationRules

  package init(_ rules: AdaptationRules) { self.rules = rules }

  /// - Parameters:
  ///   - share: of the shop's pairs that are wrong.
  ///   - weighsFacets: whether the asymmetry weights may move too.
  /// - Returns: the risk with its thresholds as they were.
  package func adapted(
    _ set: CalibrationSet, to labels: [LabelledPair], share: Double, weighsFacets: Bool
  ) -> RiskCalibration {
    let risk = set.risk
    let pairs = labels.map { label in set.contradictions(of: label.example) }
    let keys = weighsFacets ? Set(pairs.flatMap { $0.map(\.key) }).sorted() : []
    let shift = risk.shift(to: share)
    let before = risk.asymmetry ?? [:]
    let start = keys.map { before[$0] ?? 0 }
    let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    let placed = pairs.map { claims in
      claims.map { claim -> PlacedClaim in
        guard let place = places[claim.key] else {
          return (place: nil, logOdds: claim.logOdds + (before[claim.key] ?? 0))
        }
        return (place: place, logOdds: claim.logOdds)
      }
    }
    let found = PosteriorMode(
      means: risk.weights + [risk.intercept] + start,
      deviations: risk.weights.map { rules.riskDeviation * max(rules.leastWeight, abs($0)) }
        + [rules.riskInterceptDeviation] + keys.map { _ in rules.asymmetryDeviation },
      isBounded: [true, true, true, false, false] + keys.map { _ in false },
      outcomes: labels.map(\.isWrong),
      predict: { parameters in
        placed.map { Self.prediction($0, parameters, shift: shift) }
      }
    ).parameters
    var adapted = risk
    adapted.weights = Array(found[..<4])
    adapted.intercept = found[4]
    if weighsFacets {
      adapted.asymmetry = before.merging(zip(keys, found[5...])) { $1 }
    }
    return adapted
  }

  /// A claim's log-odds, and the place of its key among those whose asymmetry is fitted.
  package typealias PlacedClaim = (place: Int?, logOdds: Double)

  /// Log-odds of one pair and their slopes by the four weights, the intercept, and each fitted key's asymmetry.
  package static func prediction(
    _ claims: [PlacedClaim], _ parameters: [Double], shift: Double
  ) -> (logOdds: Double, slopes: [Double]) {
    let raised = claims.map { claim in claim.logOdds + (claim.place.map { parameters[5 + $0] } ?? 0) }
    let features = RiskCalibration.features(of: raised)
    var slopes = features + [1] + [Double](repeating: 0, count: parameters.count - 5)
    let logOdds = zip(parameters[..<4], features).reduce(parameters[4] + shift) { $0 + $1.0 * $1.1 }
    let order = raised.indices.sorted { raised[$0] == raised[$1] ? $0 < $1 : raised[$0] > raised[$1] }
    for (rank, index) in order.enumerated() where abs(raised[index]) < RiskCalibration.clip {
      guard let place = claims[index].place else { continue }
      slopes[5 + place] += parameters[2] * sigmoid(raised[index]) + (rank < 2 ? parameters[rank] : 0)
    }
    return (logOdds, slopes)
  }
}

extension CalibrationSet {
  /// Index into `claims` of the calibration that judges these margins; `nil` where none fits.
  package func place(key: String, margins: [String: Double]) -> Int? {
    claims.indices
      .filter { claims[$0].key == key && claims[$0].channels.allSatisfy { margins[$0] != nil } }
      .max {
        claims[$0].channels.count == claims[$1].channels.count
          ? $0 > $1 : claims[$0].channels.count < claims[$1].channels.count
      }
  }

  /// Log-odds of a contradiction of every claim that can be judged.
  package func contradictions(of example: CalibrationExample) -> [(key: String, logOdds: Double)] {
    example.claims.compactMap { claim in
      contradiction(key: claim.key, margins: claim.margins).map { (claim.key, $0) }
    }
  }

  /// Log-odds that the pair is wrong, where `share` of the pairs are.
  package func risk(of example: CalibrationExample, share: Double) -> Double {
    risk(of: contradictions(of: example)) + risk.shift(to: share)
  }
}
