public import Learning
import Matching

/// Whether of the pairs with risk near 0.7 seven in ten were wrong.
public struct CalibrationFigures: Sendable, Codable, Hashable {
  public let bins: [ReliabilityBin]
  /// Expected calibration error over these bins, by bootstrap over pairs.
  public let error: Estimate?
  /// Share of wrong pairs that the risks were brought to before: the catalog's, or the stated one where that is unknown.
  public let baseRate: Double
  /// Whether `baseRate` is the catalog's own, and what was not flagged is in the table.
  public let isOfWholeCatalog: Bool

  /// - Returns: `nil` without decided pairs.
  init?(_ survey: Survey, _ flags: FlagFigures, _ settings: ReportSettings) {
    let sample = survey.sample(of: survey.unflagged)
    let lines = survey.decidedFlagged + sample
    guard !lines.isEmpty else { return nil }
    // A share of 0 or 1 has no log-odds; half a pair more or less keeps it finite.
    let half = 0.5 / Double(max(1, survey.count))
    let own = sample.isEmpty ? nil : flags.wrongShare.map { min(1 - half, max(half, $0.value)) }
    let shift = own.map { logit($0) - logit(settings.baseRate) } ?? 0
    let stated = lines.map { sigmoid(logit($0.risk) + shift) }
    // One of the sample stands for all that were not flagged.
    let weight = sample.isEmpty ? 1 : Double(survey.unflagged.count) / Double(sample.count)
    let weights = lines.map { $0.isFlagged ? 1 : weight }
    let isWrong = lines.map(\.isWrong)
    bins = ReliabilityBin.table(probabilities: stated, isPositive: isWrong, weights: weights)
    error = Bootstrap(resamples: settings.resamples, seed: settings.seed).estimate(products: lines.map(\.pair)) {
      drawn in
      CalibrationError.expected(
        probabilities: stated, isPositive: isWrong, weights: zip(weights, drawn).map { $0 * $1 })
    }
    baseRate = own ?? settings.baseRate
    isOfWholeCatalog = own != nil
  }
}
