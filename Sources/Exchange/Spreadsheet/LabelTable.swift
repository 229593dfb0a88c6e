import Claims
import Features
import Foundation
import Matching
import Records

/// Labels as a table for spreadsheets: a row for each phrase that a label marks, one for a label that marks none; of a label that
/// another one took the place of, only what it corrects. UTF-8
/// with a byte order mark, without which Excel takes it for a code page; lines end in CR LF (RFC 4180).
struct LabelTable {
  static let header = [
    "pair", "image", "spec", "decision", "operator", "at", "seconds", "phrase", "facet", "state", "judged",
    "should_say",
    "observed", "x0", "y0", "x1", "y1", "swap_with", "note", "model", "risk", "verdict", "outdated", "start", "end",
    "label",
  ]

  let filter: LabelFilter

  func write(_ labels: [ExportedLabel], to sink: some ExportSink) throws -> ExportSummary {
    var summary = ExportSummary()
    try sink.write("\u{FEFF}" + Self.header.joined(separator: ",") + "\r\n")
    for label in labels {
      for row in rows(of: label) {
        try sink.write(row.joined(separator: ",") + "\r\n")
        summary.count += 1
      }
      summary.labels.append(label.record.sequence)
    }
    return summary
  }

  private func rows(of exported: ExportedLabel) -> [[String]] {
    let isCurrent = exported.record.isCurrent
    let marks = exported.label.marks.filter { isCurrent || $0.text != nil }
    if marks.isEmpty { return [row(exported, nil)] }
    return marks.filter { filter.keeps($0, audit: exported.audit) }.map { row(exported, $0) }
  }

  private func row(_ exported: ExportedLabel, _ mark: PhraseMark?) -> [String] {
    let (label, audit) = (exported.label, exported.audit)
    let phrase = mark.flatMap { audit?.phrase(from: $0.start, to: $0.end) }
    let words = mark.map { audit?.spec?.scalars($0.start, $0.end) ?? "" }
    let region = mark?.region
    typealias Cell = SpreadsheetCell
    return [
      Cell.text(label.pair), Cell.text(audit?.image), Cell.text(audit?.spec), Cell.plain(label.decision.rawValue),
      Cell.text(label.operator), Cell.plain(Timestamp.text(label.at)), Cell.number(label.seconds, digits: 1),
      Cell.text(words), Cell.plain(mark?.facet.rawValue), Cell.plain(phrase?.state.rawValue),
      Cell.plain(mark.map { $0.isWrong ? "wrong" : "right" }), Cell.text(mark?.text), Cell.text(phrase?.observed),
    ] + [region?.x0, region?.y0, region?.x1, region?.y1].map { Cell.number($0.map(Double.init)) } + [
      Cell.text(label.swapWith), Cell.text(label.note), Cell.text(label.auditModel), Cell.number(audit?.risk),
      Cell.plain(audit?.verdict.rawValue), Cell.plain(exported.record.isOutdated ? "yes" : "no"),
      Cell.plain(mark.map { "\($0.start)" }), Cell.plain(mark.map { "\($0.end)" }),
      Cell.plain(label.id.uuidString.lowercased()),
    ]
  }
}
