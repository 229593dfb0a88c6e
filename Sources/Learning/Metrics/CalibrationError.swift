/// How far stated probabilities are from what happens.
public enum CalibrationError {
  /// Expected calibration error (Naeini et al. 2015): mean distance of stated and true share over bins of equal width.
  public static func expected(
    probabilities: [Double], isPositive: [Bool], weights: [Double], bins: Int = 10
  ) -> Double? {
    var stated = [Double](repeating: 0, count: bins)
    var happened = [Double](repeating: 0, count: bins)
    var total = 0.0
    for index in probabilities.indices where probabilities[index].isFinite {
      let bin = min(bins - 1, max(0, Int(probabilities[index] * Double(bins))))
      stated[bin] += weights[index] * probabilities[index]
      happened[bin] += isPositive[index] ? weights[index] : 0
      total += weights[index]
    }
    guard total > 0 else { return nil }
    return zip(stated, happened).reduce(0) { $0 + abs($1.0 - $1.1) } / total
  }
}
