import Prose

extension DriftReport {
  /// For people, one paragraph a signal.
  public var text: String {
    guard !signals.isEmpty else {
      return
        "\(count.counted("recent pair")): too few, or nothing earlier to compare with (\(DriftWatch.fewestPairs) of each are needed).\n"
    }
    var lines = signals.map { signal in
      "\(signal.isAlarm ? "ALARM" : "ok   ")  \(signal.name): \(signal.sentence)"
        + (signal.examples.isEmpty ? "" : " For example \(signal.examples.joined(separator: ", ")).")
    }
    let weekly = signals.map(\.falseAlarmRate).reduce(0, +)
    lines.append(
      "\(count.counted("recent pair was", "recent pairs were")) looked at for \(signals.count.counted("kind")) of change. "
        + "An alarm asks for a look at the examples; where "
        + "nothing changed, at most \(DriftWatch.percent(weekly)) of such looks give one.")
    return lines.joined(separator: "\n") + "\n"
  }
}
