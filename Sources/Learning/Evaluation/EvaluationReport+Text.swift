import Foundation
import Prose

extension EvaluationReport {
  /// The report as a table for people.
  public var text: String {
    var lines = ["\(pairs.counted("pair")) of \(products.counted("product")), \(wrong) of the pairs wrong", "", "pair"]
    for (variant, ranking) in sorted(pair.byVariant) {
      lines.append(row("AUROC, \(variant)", ranking.auroc))
      lines.append(row("average precision, \(variant)", ranking.averagePrecision))
      lines.append(row("recall at 5 % false alarms, \(variant)", ranking.recallAt5))
      lines.append(row("recall at 10 % false alarms, \(variant)", ranking.recallAt10))
    }
    lines.append(row("calibration error (ECE)", pair.calibrationError))
    lines += ["", "phrase"]
    lines += rows("AUROC", phrase.auroc)
    lines += rows("names the wrong phrase", phrase.topOne)
    lines += rows("false alarms on unobservable", phrase.falseAlarms)
    lines += rows("checked at all", phrase.checked)
    lines += ["", "region"]
    lines.append(row("pointing", region.pointing))
    lines.append(row("pointing, boxes up to 35 %", region.pointingSmall))
    lines.append(row("  the photo's centre there", region.centreSmall))
    lines.append(row("mean IoU", region.meanIoU))
    lines += ["", "reliability of contradiction, phrases that were checked, wrong and right ones weighing the same"]
    for (facet, diagram) in sorted(reliability) { lines += diagram.rows.map { "  \(facet)  \($0)" } }
    lines += ["", "controls"]
    lines += rows("words and word pairs only, pairs", controls.textOnly)
    lines += rows("another product's photo, pairs", controls.wrongPhotoPairs)
    lines += rows("another product's photo, claims", controls.wrongPhotoClaims)
    return lines.joined(separator: "\n") + "\n"
  }

  private func rows(_ name: String, _ estimates: [String: Estimate]) -> [String] {
    sorted(estimates).map { row("\(name), \($0)", $1) }
  }

  /// "all" first.
  private func sorted<Value>(_ values: [String: Value]) -> [(String, Value)] {
    values.sorted { ($0.key == "all" ? "" : $0.key) < ($1.key == "all" ? "" : $1.key) }.map { ($0.key, $0.value) }
  }

  private func row(_ name: String, _ estimate: Estimate?) -> String {
    let label = "  " + name.padding(toLength: max(44, name.count), withPad: " ", startingAt: 0)
    guard let estimate else { return label + "   –" }
    func number(_ value: Double) -> String { String(format: "%.3f", value) }
    return label
      + " \(number(estimate.value)) [\(number(estimate.low)), \(number(estimate.high))]  n=\(estimate.count)"
  }
}
