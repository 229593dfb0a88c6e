import Foundation
import Records

/// The history of labels as NDJSON, in the order in which they were made.
struct LabelLines {
  func write(_ labels: [ExportedLabel], to sink: some ExportSink) throws -> ExportSummary {
    var summary = ExportSummary()
    for label in labels {
      try sink.write(try JSONText.line(LabelLine(label)))
      summary.labels.append(label.record.sequence)
      summary.count += 1
    }
    return summary
  }
}
