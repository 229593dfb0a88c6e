package import Matching

/// Thresholds for one shop: how high the risk of its right pairs reaches.
///
/// Nobody looked at most pairs, but most are right: each counts as much as it is likely to be right, a decided one as the label
/// says.
package enum ThresholdSetter {
  /// Fewer right pairs leave the shipped thresholds.
  package static let fewestPairs = 100

  /// - Parameters:
  ///   - logits: risks of the catalog's pairs at `risk.baseRate`.
  ///   - isWrong: what was decided, beside them.
  ///   - share: of the pairs that are wrong.
  /// - Returns: of the same shares of false alarms as before.
  package static func thresholds(
    for risk: RiskCalibration, logits: [Double], isWrong: [Bool?], share: Double
  ) -> [RiskCalibration.Threshold] {
    let shift = risk.shift(to: share)
    let right = zip(logits, isWrong).map { logit, isWrong in
      (logit: logit, weight: isWrong.map { $0 ? 0 : 1 } ?? 1 - sigmoid(logit + shift))
    }.sorted { $0.logit > $1.logit }
    let total = right.reduce(0) { $0 + $1.weight }
    guard total >= Double(fewestPairs) else { return risk.thresholds }
    return risk.thresholds.map { threshold in
      var above = 0.0
      let place = right.firstIndex { pair in
        above += pair.weight
        return above > threshold.falseAlarms * total
      }
      return RiskCalibration.Threshold(
        falseAlarms: threshold.falseAlarms, logit: place.map { right[$0].logit } ?? threshold.logit)
    }
  }
}
