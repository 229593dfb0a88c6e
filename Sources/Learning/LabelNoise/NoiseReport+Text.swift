import Prose

extension NoiseReport {
  /// For people: rates with their 95 % intervals, groups that a facet fails for, labels for a second look.
  ///
  /// - Parameter groups: `GroupErrors` of the same labels.
  public func text(groups: [GroupErrors]) -> String {
    var lines: [String] = []
    for dimension in ["all", "operator", "facet"] {
      for rate in rates where rate.dimension == dimension {
        let name = rate.name.isEmpty ? "all labels" : "\(dimension) \(rate.name)"
        lines.append(
          "\(name): \(Self.percent(rate.errorRate.value)) wrong "
            + "[\(Self.percent(rate.errorRate.low)), \(Self.percent(rate.errorRate.high))], "
            + "\(rate.errorRate.count.counted("label")), by \(rate.method)")
      }
    }
    if lines.isEmpty {
      lines.append(
        "Too few labels: 20 of pairs that did not change since are needed, accepted and rejected ones among them.")
    }
    if !rates.isEmpty, !rates.contains(where: { $0.method == "double decisions" || $0.method == "gold pairs" }) {
      lines.append(
        "Too few pairs were decided twice and no answer is known, so these rates are a guess: "
          + "kantei review --second-opinion or --gold makes them figures.")
    }
    let worse = groups.filter(\.isWorse).sorted { ($0.pValue, $0.group) < ($1.pValue, $1.group) }
    for group in worse {
      lines.append(
        "\(group.facet) fails for \(group.group): \(group.errors) of \(group.checked.counted("checked phrase")) overruled "
          + "(\(Self.percent(group.rate.value)) [\(Self.percent(group.rate.low)), \(Self.percent(group.rate.high))]), "
          + "\(Self.percent(group.elsewhere)) elsewhere; p \(DriftWatch.short(group.pValue)) among \(groups.count.counted("group"))"
      )
    }
    if worse.isEmpty, !groups.isEmpty {
      lines.append("No facet fails for one sort of goods more than for the others, of \(groups.count) looked at.")
    }
    if !suspects.isEmpty {
      lines.append("Most likely wrong, for a second look (kantei review --second-opinion --suspects):")
      for suspect in suspects {
        lines.append("  \(suspect.pair)  \(suspect.operator)  \(Self.percent(suspect.probabilityWrong))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func percent(_ share: Double) -> String { DriftWatch.percent(share) }
}
