public import Learning

/// What the flags were worth.
public struct FlagFigures: Sendable, Codable, Hashable {
  /// Wrong pairs that were flagged and rejected in the period.
  public let found: Int
  /// Wrong pairs that were not flagged and were found in the sample or by hand.
  public let foundElsewhere: Int
  /// Share of the decided flagged pairs that were rejected (Wilson).
  public let precision: Estimate?
  /// Flagged pairs that are right, in a hundred scored ones: the flagged share times one less precision, at its ends.
  public let falseAlarmsPerHundred: Estimate?
  /// Wrong pairs among those that were not flagged, estimated from the sample (hypergeometric).
  public let missed: Estimate?
  /// Wrong pairs found by flags so far, over these and `missed`. Flagged pairs that are not decided yet count on neither side, and could only raise it.
  public let recall: Estimate?
  /// Share of the catalog that is wrong: the same sum over the pairs that it speaks for.
  public let wrongShare: Estimate?

  /// - Parameters:
  ///   - survey: by the labels of the period.
  ///   - whole: by all labels up to its end, for what is a property of the catalog.
  init(_ survey: Survey, _ whole: Survey) {
    let decided = survey.decidedFlagged
    let found = decided.count { $0.isWrong }
    self.found = found
    foundElsewhere = survey.unflagged.count { $0.isWrong }
    precision = .wilson(found, of: decided.count)
    falseAlarmsPerHundred = precision.map { precision in
      let flagged = 100 * Double(survey.flagged.count) / Double(max(1, survey.count))
      return Estimate(
        value: flagged * (1 - precision.value), low: flagged * (1 - precision.high),
        high: flagged * (1 - precision.low), count: precision.count)
    }
    missed = whole.wrong(among: whole.unflagged)
    let foundSoFar = whole.decidedFlagged.count { $0.isWrong }
    recall = missed.flatMap { .share(of: foundSoFar, beside: $0) }
    let spokenFor = Double(whole.decidedFlagged.count + whole.unflagged.count)
    wrongShare = missed.flatMap { missed in
      guard spokenFor > 0 else { return nil }
      func share(_ missed: Double) -> Double { (Double(foundSoFar) + missed) / spokenFor }
      return Estimate(
        value: share(missed.value), low: share(missed.low), high: share(missed.high), count: missed.count)
    }
  }
}
