import Catalog
import Matching
import Records

/// A truth file of the pairs that were accepted or rejected as they are now.
struct TruthLines {
  let pairs: [String: Pair]

  func write(_ labels: [ExportedLabel], to sink: some ExportSink) throws -> ExportSummary {
    var summary = ExportSummary()
    for exported in labels {
      let id = exported.label.pair
      guard let audit = exported.audit, let pair = pairs[id] else {
        summary.problems.append("\(id): left out, it has no audit or is not in the catalog any more")
        continue
      }
      guard !exported.record.isOutdated, audit.spec == pair.spec else {
        summary.problems.append("\(id): left out, its photo or spec was changed after the decision")
        continue
      }
      let line = TruthLine(exported.label, of: audit, image: pair.image, product: pair.product)
      try sink.write(try JSONText.line(line))
      summary.labels.append(exported.record.sequence)
      summary.count += 1
    }
    return summary
  }
}
