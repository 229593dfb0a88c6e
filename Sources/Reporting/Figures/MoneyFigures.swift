public import Learning
import Records

/// What the found errors cost, against reading every pair.
public struct MoneyFigures: Sendable, Codable, Hashable {
  public let hourlyRate: Double?
  public let currency: String
  /// Spent on all labels of the period, whatever became of them.
  public let minutes: Double
  /// Labels that took longer than `idleAfter` seconds, and count for that much.
  public let capped: Int
  public let idleAfter: Double
  /// Wrong pairs found, flagged or not.
  public let found: Int
  /// Bootstrap over pairs of minutes over errors.
  public let minutesPerError: Estimate?
  /// Mean of a pair that was not flagged, by bootstrap over the audit sample; `nil` without one.
  public let secondsPerUnflagged: Estimate?
  /// Reading every pair: mean seconds of the flagged times their number, and the same for the others.
  public let minutesForAll: Estimate?
  /// Those minutes over the errors that the catalog has by estimate; its interval is that of the missed ones.
  public let minutesPerErrorForAll: Estimate?

  init(
    _ survey: Survey, _ whole: Survey, _ ledger: DecisionLedger, _ flags: FlagFigures, _ sheet: TimeSheet,
    _ settings: ReportSettings
  ) {
    let bootstrap = Bootstrap(resamples: settings.resamples, seed: settings.seed)
    func seconds(_ lines: [Survey.Line]) -> [Double] { lines.compactMap { $0.decision.flatMap(sheet.seconds) } }
    let flagged = Part(population: whole.flagged.count, seconds: seconds(whole.flagged))
    let sample = seconds(whole.sample(of: whole.unflagged))
    hourlyRate = settings.hourlyRate
    currency = settings.currency
    idleAfter = settings.idleAfter
    minutes = ledger.made.reduce(0) { $0 + (sheet.seconds($1) ?? 0) } / 60
    capped = ledger.made.count(where: sheet.isCapped)
    found = flags.found + flags.foundElsewhere
    minutesPerError = Self.minutesPerError(survey, ledger, sheet, bootstrap)
    secondsPerUnflagged = bootstrap.mean(of: sample, products: sample.indices.map { "\($0)" })
    minutesForAll = Self.minutesForAll(
      [flagged, Part(population: whole.unflagged.count, seconds: sample)], bootstrap)
    minutesPerErrorForAll = minutesForAll.flatMap { minutes in
      flags.missed.flatMap { missed in
        let found = Double(whole.decidedFlagged.count { $0.isWrong })
        guard found + missed.low > 0 else { return nil }
        return Estimate(
          value: minutes.value / (found + missed.value), low: minutes.value / (found + missed.high),
          high: minutes.value / (found + missed.low), count: missed.count)
      }
    }
  }

  private static func minutesPerError(
    _ survey: Survey, _ ledger: DecisionLedger, _ sheet: TimeSheet, _ bootstrap: Bootstrap
  ) -> Estimate? {
    let wrong = Set((survey.flagged + survey.unflagged).filter(\.isWrong).map(\.pair))
    let spent = Dictionary(ledger.made.map { ($0.label.pair, (sheet.seconds($0) ?? 0) / 60) }, uniquingKeysWith: +)
    let lines = spent.keys.sorted().map { (pair: $0, minutes: spent[$0] ?? 0, errors: wrong.contains($0) ? 1.0 : 0) }
    return bootstrap.estimate(products: lines.map(\.pair)) { weights in
      var (minutes, errors) = (0.0, 0.0)
      for (line, weight) in zip(lines, weights) {
        minutes += weight * line.minutes
        errors += weight * line.errors
      }
      return errors > 0 ? minutes / errors : nil
    }
  }

  /// Pairs of which some were timed.
  private struct Part {
    let population: Int
    let seconds: [Double]
  }

  /// - Returns: `nil` where of some part nothing was timed.
  private static func minutesForAll(_ parts: [Part], _ bootstrap: Bootstrap) -> Estimate? {
    let lines = parts.enumerated().flatMap { part in part.element.seconds.map { (part: part.offset, seconds: $0) } }
    return bootstrap.estimate(products: lines.indices.map { "\($0)" }) { weights in
      var sums = [Double](repeating: 0, count: parts.count)
      var counts = sums
      for (line, weight) in zip(lines, weights) {
        sums[line.part] += weight * line.seconds
        counts[line.part] += weight
      }
      var minutes = 0.0
      for (place, part) in parts.enumerated() where part.population > 0 {
        guard counts[place] > 0 else { return nil }
        minutes += Double(part.population) * sums[place] / counts[place] / 60
      }
      return minutes
    }
  }
}
