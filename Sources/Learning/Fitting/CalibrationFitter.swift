public import Matching

/// Learns what margins are worth from pairs with known truth.
public enum CalibrationFitter {
  /// Fewer claims of either outcome than this fix no coefficient.
  private static let fewestClaims = 15
  private static let falseAlarms = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5]
  /// Inverse ridge of the risk: its few features are strongly correlated.
  private static let riskStrength = 0.3

  /// - Parameters:
  ///   - examples: of real catalogs.
  ///   - renders: decide only the keys that the examples have too little truth for.
  ///   - defaults: for the keys of which neither has enough.
  public static func calibration(
    _ examples: [CalibrationExample], renders: [CalibrationExample] = [], defaults: [ClaimCalibration]
  ) -> Calibration {
    let halves = (0...1).map { half in
      set(
        examples.filter { Calibration.half(of: $0.product) != half },
        renders: renders.filter { Calibration.half(of: $0.product) != half }, defaults: defaults)
    }
    return Calibration(all: set(examples, renders: renders, defaults: defaults), halves: halves)
  }

  private static func set(
    _ examples: [CalibrationExample], renders: [CalibrationExample], defaults: [ClaimCalibration]
  ) -> CalibrationSet {
    var fitted = calibrations(examples)
    for fallback in calibrations(renders) + defaults
    where !fitted.contains(where: { $0.key == fallback.key }) { fitted.append(fallback) }
    return CalibrationSet(claims: fitted, risk: risk(examples, claims: fitted))
  }

  private static func calibrations(_ examples: [CalibrationExample]) -> [ClaimCalibration] {
    Dictionary(grouping: examples.flatMap(\.claims), by: \.key)
      .sorted { $0.key < $1.key }
      .flatMap { key, claims in calibrations(key, claims) }
  }

  /// One calibration for each combination of channels that spoke together. Combinations of which the same channels are worth
  /// something are fitted as one, on every claim to which these spoke.
  private static func calibrations(_ key: String, _ claims: [CalibrationExample.Claim]) -> [ClaimCalibration] {
    let told = claims.filter { $0.isContradicted != nil && !$0.margins.isEmpty }
    let combinations = Dictionary(grouping: told) { $0.margins.keys.sorted() }
      .sorted { $0.key.joined(separator: " ") < $1.key.joined(separator: " ") }
    // Words that no training met leave a learned channel silent: the fixed evidence then speaks alone.
    let fixed = Set(combinations.map { $0.key.filter { !isLearned($0) } })
      .filter { channels in !combinations.contains { $0.key == channels } }
      .sorted { $0.joined(separator: " ") < $1.joined(separator: " ") }
      .map { channels in
        (key: channels, value: told.filter { claim in channels.allSatisfy { claim.margins[$0] != nil } })
      }
    let fitted = (combinations.map { (key: $0.key, value: $0.value) } + fixed)
      .compactMap { calibration(key, channels: $0.key, $0.value) }
    var seen: Set<[String]> = []
    return fitted.compactMap { one in
      guard seen.insert(one.channels).inserted else { return nil }
      guard fitted.count(where: { $0.channels == one.channels }) > 1 else { return one }
      let spoken = told.filter { claim in one.channels.allSatisfy { claim.margins[$0] != nil } }
      return calibration(key, channels: one.channels, spoken) ?? one
    }
  }

  /// Learned channels come twice: for words that training met often, and for others.
  private static func isLearned(_ channel: String) -> Bool {
    channel.hasSuffix(".seen") || channel.hasSuffix(".unseen")
  }

  /// A channel that would speak against its own margin is left out: more support must never mean more suspicion.
  private static func calibration(
    _ key: String, channels: [String], _ claims: [CalibrationExample.Claim]
  ) -> ClaimCalibration? {
    let supported = claims.map { $0.isContradicted == false }
    let fewest = min(supported.count { $0 }, supported.count { !$0 })
    guard fewest >= fewestClaims, !channels.isEmpty else { return nil }
    let rows = claims.map { claim in
      channels.map { min(max(claim.margins[$0] ?? 0, -ClaimCalibration.clip), ClaimCalibration.clip) }
    }
    let fit = LogisticRegression(rows: rows, outcomes: supported, balanced: true)
    if let worst = fit.weights.indices.min(by: { fit.weights[$0] < fit.weights[$1] }), fit.weights[worst] <= 0 {
      var fewer = channels
      fewer.remove(at: worst)
      return calibration(key, channels: fewer, claims)
    }
    return ClaimCalibration(
      key: key, channels: channels, weights: fit.weights, intercept: fit.intercept, examples: claims.count)
  }

  private static func risk(_ examples: [CalibrationExample], claims: [ClaimCalibration]) -> RiskCalibration {
    let neutral = RiskCalibration(weights: [0, 0, 0, 0], intercept: 0, baseRate: 0.5, thresholds: [])
    let set = CalibrationSet(claims: claims, risk: neutral)
    let rows = examples.map { example in
      RiskCalibration.features(of: example.claims.compactMap { set.contradiction(key: $0.key, margins: $0.margins) })
    }
    let outcomes = examples.map(\.isWrong)
    let wrong = outcomes.count { $0 }
    guard wrong > 0, wrong < outcomes.count else { return neutral }
    let fit = monotone(rows, outcomes)
    let right = zip(rows, outcomes).filter { !$0.1 }.map { fit.logit($0.0) }.sorted(by: >)
    return RiskCalibration(
      weights: fit.weights, intercept: fit.intercept, baseRate: Double(wrong) / Double(outcomes.count),
      thresholds: falseAlarms.map { share in
        RiskCalibration.Threshold(
          falseAlarms: share, logit: right[min(right.count - 1, Int(share * Double(right.count)))])
      })
  }

  /// More suspicion of a claim must never mean less risk: a feature that would is left out. Whether there was anything to check
  /// may count either way.
  private static func monotone(_ rows: [[Double]], _ outcomes: [Bool]) -> LogisticRegression {
    var rows = rows
    while true {
      let fit = LogisticRegression(rows: rows, outcomes: outcomes, c: riskStrength)
      guard let worst = fit.weights.indices.dropLast().min(by: { fit.weights[$0] < fit.weights[$1] }),
        fit.weights[worst] < -1e-9
      else { return fit }
      for index in rows.indices { rows[index][worst] = 0 }
    }
  }
}
