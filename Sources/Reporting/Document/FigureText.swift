import Foundation
import Learning
import Prose

/// Numbers as a report writes them; the same in every locale.
struct FigureText {
  let say: ReportLanguage

  var unknown: String { say("unknown", "不明") }

  static func number(_ value: Double, digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }
  func number(_ value: Double, digits: Int = 1) -> String { Self.number(value, digits: digits) }
  func percent(_ share: Double) -> String { number(100 * share) + " %" }

  func percent(_ estimate: Estimate?) -> String { estimate.map { percent($0.value) } ?? unknown }

  /// "51.0 – 71.2 %".
  func percentRange(_ estimate: Estimate) -> String {
    "\(number(100 * estimate.low)) – \(number(100 * estimate.high)) %"
  }

  func range(_ estimate: Estimate, digits: Int = 1) -> String {
    "\(number(estimate.low, digits: digits)) – \(number(estimate.high, digits: digits))"
  }

  /// A measure as a number of whole things: "1 minute", "2 minutes".
  func counted(_ value: Double, _ one: String, _ many: String) -> String {
    let figure = number(value, digits: 0)
    return "\(figure) \(figure == "1" ? one : many)"
  }

  func pairs(_ count: Int) -> String { say(count.counted("pair"), "\(count) 件") }

  func percentFigure(_ name: String, _ estimate: Estimate?, method: String, unknown reason: String = "")
    -> ReportPage.Figure
  {
    figure(name, estimate, method: method, unknown: reason, text: percent, range: percentRange)
  }

  func figure(
    _ name: String, _ estimate: Estimate?, unit: String = "", digits: Int = 1, method: String,
    unknown reason: String = ""
  ) -> ReportPage.Figure {
    let unit = unit.isEmpty ? "" : " " + unit
    return figure(
      name, estimate, method: method, unknown: reason, text: { number($0, digits: digits) + unit },
      range: { range($0, digits: digits) + unit })
  }

  private func figure(
    _ name: String, _ estimate: Estimate?, method: String, unknown reason: String, text: (Double) -> String,
    range: (Estimate) -> String
  ) -> ReportPage.Figure {
    guard let estimate else {
      return ReportPage.Figure(name: name, value: unknown, method: reason.isEmpty ? method : reason)
    }
    return ReportPage.Figure(
      name: name, value: text(estimate.value),
      certainty: say(
        "95 %: \(range(estimate)); \(estimate.count) looked at", "95 %: \(range(estimate))、\(estimate.count) 件"),
      method: method)
  }

  func count(_ name: String, _ value: Int, _ method: String) -> ReportPage.Figure {
    ReportPage.Figure(name: name, value: "\(value)", method: method)
  }

  func date(_ date: Date?) -> String {
    date.map { $0.formatted(Date.ISO8601FormatStyle().year().month().day().dateSeparator(.dash)) } ?? "–"
  }
}
