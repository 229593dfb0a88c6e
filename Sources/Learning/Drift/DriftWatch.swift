import Features
import Matching
import Prose

/// Looks whether recent pairs are still like earlier ones.
///
/// Each signal has its own test, and the level is divided by how many signals there are (Bonferroni), so that the whole look
/// has a false alarm with a probability of at most `level`.
public struct DriftWatch: Sendable {
  /// Fewer recent or earlier pairs than this are not compared.
  public static let fewestPairs = 20
  /// Decisions of a stratum before it is bet on.
  private static let fewestDecisions = 20
  private static let examples = 5

  public let level: Double
  private let seed: UInt64
  private let permutations: Int

  /// - Parameter level: half of what is promised, so that 100 quiet weeks have more than five false alarms only once in 25
  ///   times, not every other time.
  public init(level: Double = 0.025, permutations: Int = 999, seed: UInt64 = 1) {
    self.level = level
    self.permutations = permutations
    self.seed = seed
  }

  /// - Parameters:
  ///   - before: pairs of the reference period.
  ///   - recent: pairs that came after it.
  ///   - decisions: of both periods, in the order in which they were made.
  ///   - when: in words, "since 2026-11-19".
  public func report(
    before: [DriftPair], recent: [DriftPair], decisions: (before: [DriftDecision], recent: [DriftDecision]),
    when: String
  ) -> DriftReport {
    let period = DriftPeriods(before: before, recent: recent, when: when)
    let overrides = overrideStrata(decisions.before)
    let looks: [(Double) -> DriftReport.Signal?] = [
      { self.photos(period, level: $0) }, { self.looks(period, level: $0) }, { self.texts(period, level: $0) },
      { self.wording(period, level: $0) }, { self.risks(period, level: $0) }, { self.unknown(period, level: $0) },
    ]
    // A signal that can't be looked at needs no share of the level.
    let possible =
      [
        period.has(\.photo), period.has(\.look), period.has(\.text), period.has { $0.style.values }, period.has(\.risk),
        period.has(\.unknownShare),
      ].count { $0 }
      + (overrides.isEmpty || decisions.recent.isEmpty ? 0 : 1)
    let share = level / Double(max(1, possible))
    var signals = looks.compactMap { $0(share) }
    if !overrides.isEmpty, !decisions.recent.isEmpty {
      signals.append(self.overrides(decisions, overrides, level: share, when: when))
    }
    return DriftReport(signals: signals, count: recent.count)
  }

  // MARK: Signals

  private func photos(_ period: DriftPeriods, level: Double) -> DriftReport.Signal? {
    guard let sample = period.sample(\.photo) else { return nil }
    return shift(
      "photos", "Photos", sample, level: level,
      changes: period.newKinds + period.changedLooks)
  }

  private func looks(_ period: DriftPeriods, level: Double) -> DriftReport.Signal? {
    guard let sample = period.sample({ $0.look?.values }) else { return nil }
    return shift(
      "looks", "Lightness, backgrounds and sizes in the photos", sample.standardised, level: level,
      changes: period.changedLooks)
  }

  private func wording(_ period: DriftPeriods, level: Double) -> DriftReport.Signal? {
    guard let sample = period.sample({ $0.style.values }) else { return nil }
    return shift(
      "wording", "Length, sentences and marks in the texts", sample.standardised, level: level,
      changes: period.changedStyles)
  }

  private func texts(_ period: DriftPeriods, level: Double) -> DriftReport.Signal? {
    guard let sample = period.sample(\.text) else { return nil }
    return shift(
      "texts", "Texts", sample, level: level,
      changes: period.newLanguages + period.newKinds + period.changedStyles)
  }

  private func shift(
    _ name: String, _ title: String, _ sample: DriftSample<[Float]>, level: Double, changes: [String]
  ) -> DriftReport.Signal {
    let discrepancy = MaximumMeanDiscrepancy(Matrix(sample.values))
    let test = PermutationTest(
      sample.recent, shuffles: sample.shuffles(seed: seed), level: level, permutations: permutations
    ) { discrepancy.squared($0) }
    let witness = zip(sample.recent, discrepancy.witness(sample.recent)).sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return signal(
      name, test, level: level,
      sentence: sample.comparison(title, isDifferent: test.isAbove) + named(changes, test)
        + method(test, what: "the squared mean discrepancy"),
      examples: test.isAbove ? witness.prefix(Self.examples).map { sample.ids[$0.0] } : [])
  }

  private func risks(_ period: DriftPeriods, level: Double) -> DriftReport.Signal? {
    guard let sample = period.sample(\.risk) else { return nil }
    let distance = KolmogorovSmirnov(sample.values)
    let test = PermutationTest(
      sample.recent, shuffles: sample.shuffles(seed: seed), level: level, permutations: permutations
    ) { distance.statistic($0) }
    let (before, now) = sample.means
    let isHigher = now > before
    let ranked = sample.recent.sorted {
      let (left, right) = (sample.values[$0], sample.values[$1])
      return left == right ? $0 < $1 : isHigher ? left > right : left < right
    }
    return signal(
      "risk", test, level: level,
      sentence: sample.comparison("Risks", isDifferent: test.isAbove)
        + " The mean risk was \(Self.short(before)) before and is \(Self.short(now)) now."
        + method(test, what: "the Kolmogorov-Smirnov distance"),
      examples: test.isAbove ? ranked.prefix(Self.examples).map { sample.ids[$0] } : [])
  }

  private func unknown(_ period: DriftPeriods, level: Double) -> DriftReport.Signal? {
    guard let sample = period.sample(\.unknownShare) else { return nil }
    let total = sample.values.reduce(0, +)
    let test = PermutationTest(
      sample.recent, shuffles: sample.shuffles(seed: seed), level: level, permutations: permutations
    ) { recent in
      let sum = recent.reduce(0) { $0 + sample.values[$1] }
      return sum / Double(recent.count) - (total - sum) / Double(sample.values.count - recent.count)
    }
    let (before, now) = sample.means
    let ranked = sample.recent.sorted { (-sample.values[$0], $0) < (-sample.values[$1], $1) }
    return signal(
      "unknown phrases", test, level: level,
      sentence: sample.comparison("Phrases that could not be checked", isDifferent: test.isAbove)
        + " They were \(Self.percent(before)) of a pair's phrases before and are \(Self.percent(now)) now."
        + named(period.newKinds, test) + method(test, what: "the rise of that share"),
      examples: test.isAbove ? ranked.prefix(Self.examples).map { sample.ids[$0] } : [])
  }

  private func overrides(
    _ decisions: (before: [DriftDecision], recent: [DriftDecision]),
    _ strata: OverrideStrata, level: Double, when: String
  ) -> DriftReport.Signal {
    var watch = OverrideWatch(before: strata.counts, level: level)
    for decision in decisions.recent {
      watch.decide(stratum: strata.stratum(of: decision), isOverride: decision.isOverride)
    }
    let before = decisions.before.count { $0.isOverride }
    let overruled = decisions.recent.filter(\.isOverride).suffix(Self.examples).map(\.pair)
    return DriftReport.Signal(
      name: "overrides", isAlarm: watch.isAlarm, statistic: watch.evidence, threshold: watch.threshold,
      falseAlarmRate: level,
      sentence:
        "Operators decided against the audit in \(watch.overrides) of \(watch.decisions.counted("pair")) \(when), and in "
        + "\(before) of \(decisions.before.count) before. Among pairs of like risk "
        + (watch.isAlarm ? "that is not as often as before." : "that shows no change.")
        + " (Told by bets against “as often as before”, which won \(Self.short(watch.evidence)) times their stake; alarm from "
        + "\(Self.short(watch.threshold)) times on.)",
      examples: watch.isAlarm ? overruled : [])
  }

  private func overrideStrata(_ before: [DriftDecision]) -> OverrideStrata {
    OverrideStrata(before, fewest: Self.fewestDecisions)
  }

  // MARK: Words

  private func signal(
    _ name: String, _ test: PermutationTest, level: Double, sentence: String, examples: [String]
  ) -> DriftReport.Signal {
    DriftReport.Signal(
      name: name, isAlarm: test.isAbove, statistic: test.statistic, threshold: test.threshold, falseAlarmRate: level,
      sentence: sentence, examples: examples)
  }

  /// How a verdict was reached: after it, for those who want to know.
  private func method(_ test: PermutationTest, what: String) -> String {
    " (Told by \(what), \(Self.short(test.statistic)); alarm above \(Self.short(test.threshold)). Of \(permutations) times that "
      + "the products were shuffled between both periods, \(Self.percent(test.pValue)) came as far.)"
  }

  private func named(_ changes: [String], _ test: PermutationTest) -> String {
    guard test.isAbove else { return "" }
    return changes.isEmpty
      ? " Nothing that has a name changed much: look at the examples."
      : " What changed: \(changes.prefix(4).joined(separator: "; "))."
  }

  static func short(_ value: Double) -> String {
    guard value.isFinite else { return value > 0 ? "∞" : "-∞" }
    let size = abs(value)
    let digits = size >= 100 ? 1.0 : size >= 1 ? 100.0 : size >= 0.01 ? 1000.0 : 100_000.0
    return "\((value * digits).rounded() / digits)"
  }

  static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
