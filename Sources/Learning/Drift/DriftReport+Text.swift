extension DriftReport {
  /// For people, one paragraph a signal.
  public var text: String {
    guard !signals.isEmpty else {
      return
        "\(count) recent pairs: too few, or nothing earlier to compare with (\(DriftWatch.fewestPairs) of each are needed).\n"
    }
    var lines = signals.map { signal in
      "\(signal.isAlarm ? "ALARM" : "ok   ")  \(signal.name): \(signal.sentence)"
        + (signal.examples.isEmpty ? "" : " For example \(signal.examples.joined(separator: ", ")).")
    }
    let weekly = signals.map(\.falseAlarmRate).reduce(0, +)
    lines.append(
      "\(count) recent pairs. Where nothing changed, one of these \(signals.count) gives alarm in at most "
        + "\(DriftWatch.percent(weekly)) of such looks.")
    return lines.joined(separator: "\n") + "\n"
  }
}
