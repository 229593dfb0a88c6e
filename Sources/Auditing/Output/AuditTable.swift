import Claims
import Foundation
import Matching
import Prose

/// A table for people: what is flagged first, the most suspect on top; then what could not be scored; then the rest.
struct AuditTable: AuditWriter {
  /// Light copies: the table is sorted, so that it is written at the end.
  private struct Row {
    let risk: Double?
    let verdict: Verdict
    let id: String
    let finding: String
  }

  let output: TextSink
  let printable: (String) -> String
  let isColoured: Bool
  private var rows: [Row] = []

  init(output: TextSink, printable: @escaping (String) -> String, isColoured: Bool) {
    self.output = output
    self.printable = printable
    self.isColoured = isColoured
  }

  func begin() {}

  mutating func add(_ audit: Audit) {
    rows.append(
      Row(
        risk: audit.risk, verdict: audit.verdict, id: printable(audit.id ?? "–"),
        finding: printable(Self.finding(audit))))
  }

  func end() {
    let flagged = rows.count(where: \.verdict.isFlagged)
    output.line("\(flagged) of \(rows.count.counted("pair")) flagged")
    let ordered = rows.enumerated().sorted { one, other in
      (Self.rank(one.element.verdict), -(one.element.risk ?? 0), one.offset)
        < (Self.rank(other.element.verdict), -(other.element.risk ?? 0), other.offset)
    }
    let width = min(rows.map(\.id.count).max() ?? 0, 32)
    for (_, row) in ordered {
      let risk = row.risk.map { String(format: "%.2f", $0) } ?? "  – "
      let id = row.id + String(repeating: " ", count: max(0, width - row.id.count))
      let verdict = row.verdict.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
      let line = "\(Self.mark(row.verdict)) \(risk)  \(verdict)  \(id)  \(row.finding)"
      output.line(coloured(String(line.reversed().drop { $0 == " " }.reversed()), row.verdict))
    }
  }

  private static func finding(_ audit: Audit) -> String {
    if let error = audit.error { return error }
    var parts: [String] = []
    if let worst = audit.mostSuspect {
      // Of a doubt it would be how sure the doubt is.
      let seen =
        worst.state == .contradicted
        ? "\(ObservedWords.contradiction(worst)), \(worst.wholePercent) %" : ObservedWords.doubt(worst)
      parts.append("\"\(worst.text)\" (\(worst.facet.rawValue)): \(seen)")
    }
    if let swap = audit.swap { parts.append("the photo of \(swap.with) fits better") }
    return parts.joined(separator: "; ")
  }

  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .mismatch: 0
    case .uncertain: 1
    case .error: 2
    case .match: 3
    }
  }

  private static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .mismatch: "✗"
    case .uncertain: "?"
    case .error: "!"
    case .match: "✓"
    }
  }

  private func coloured(_ line: String, _ verdict: Verdict) -> String {
    guard isColoured else { return line }
    let code =
      switch verdict {
      case .mismatch: "31"
      case .uncertain: "33"
      case .error: "35"
      case .match: "32"
      }
    return "\u{1B}[\(code)m\(line)\u{1B}[0m"
  }
}
