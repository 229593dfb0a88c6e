import Claims
import Foundation
public import Matching

/// One row a pair, for spreadsheets. No cell is ever taken for a formula.
struct CSVWriter: AuditWriter {
  private static let header = [
    "id", "image", "spec", "model", "verdict", "risk", "asymmetry", "phrase", "facet", "contradiction", "observed",
    "swap_with", "swap_gain", "error",
  ]

  let output: TextSink

  func begin() { output.line(Self.header.joined(separator: ",")) }

  func add(_ audit: Audit) {
    let worst = audit.mostSuspect
    let cells: [String?] = [
      audit.id, audit.image, audit.spec, audit.model, audit.verdict.rawValue, audit.risk.map(Self.number),
      audit.asymmetry?.type.rawValue, worst?.text, worst?.facet.rawValue, worst.map { Self.number($0.contradiction) },
      worst?.observed, audit.swap?.with, audit.swap.map { Self.number($0.gain) }, audit.error,
    ]
    output.line(cells.map { Self.cell($0 ?? "") }.joined(separator: ","))
  }

  func end() {}

  /// Spreadsheets run what starts with these; an apostrophe makes it text (OWASP, "CSV Injection").
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, formulaStarts.contains(first) { text = "'" + text }
    let needsQuotes = text.unicodeScalars.contains { ",\"\n\r;\t".unicodeScalars.contains($0) } || text.hasPrefix("'")
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func number(_ value: Double) -> String { String(format: "%.4f", value) }
}

extension Audit {
  /// The phrase that the photo contradicts most, where it contradicts or doubts any.
  public var mostSuspect: JudgedPhrase? {
    phrases.filter { $0.state == .contradicted || $0.state == .uncertain }
      .max { ($0.contradiction, $1.start) < ($1.contradiction, $0.start) }
  }
}
