import Catalog
import Foundation
import Matching
import Photos
import Records

/// Tasks for Label Studio: a pair each, the audit as its prediction, every standing label as an annotation.
struct LabelStudioTasks {
  let pairs: [String: Pair]
  let imagePrefix: String

  /// - Parameter undecided: audits of pairs without a label, which come after the others.
  func write(
    _ labels: [ExportedLabel], undecided: [Audit], to sink: some ExportSink
  ) throws -> ExportSummary {
    var summary = ExportSummary()
    var order: [String] = []
    var byPair: [String: [ExportedLabel]] = [:]
    for exported in labels {
      if byPair[exported.label.pair] == nil { order.append(exported.label.pair) }
      byPair[exported.label.pair, default: []].append(exported)
    }
    var tasks: [(pair: String, audit: Audit?, labels: [ExportedLabel])] = []
    for pair in order {
      // A label is shown on the words that it was made on: two tasks where these changed in between.
      let bySpec = Dictionary(grouping: byPair[pair] ?? []) { $0.audit?.spec }
      for labels in bySpec.values.sorted(by: { $0[0].record.sequence < $1[0].record.sequence }) {
        tasks.append((pair, labels[labels.count - 1].audit, labels))
      }
    }
    tasks += undecided.compactMap { audit in audit.id.map { ($0, audit, []) } }
    for (pair, audit, labels) in tasks {
      guard var task = task(pair, audit, labels, problems: &summary.problems) else { continue }
      task.id = summary.count + 1
      try sink.write((summary.count == 0 ? "[\n" : ",\n") + (try JSONText.text(task)))
      summary.count += 1
      summary.labels += labels.map(\.record.sequence)
    }
    try sink.write(summary.count == 0 ? "[]\n" : "\n]\n")
    return summary
  }

  private func task(
    _ id: String, _ audit: Audit?, _ labels: [ExportedLabel], problems: inout [String]
  ) -> LabelStudioTask? {
    guard let audit, let spec = audit.spec, let pair = pairs[id] else {
      problems.append("\(id): left out, it has no audit or is not in the catalog any more")
      return nil
    }
    let size: (width: Int, height: Int)
    do throws(PhotoError) { size = try PhotoDecoder.size(of: PhotoFile(pair.photo)) } catch {
      problems.append("\(id): left out, \(error)")
      return nil
    }
    let writer = LabelStudioWriter(spec: spec, width: size.width, height: size.height)
    let name = pair.image.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? pair.image
    return LabelStudioTask(
      data: .init(image: imagePrefix + name, spec: spec, pair: id, photo: pair.image),
      annotations: labels.map { writer.annotation($0.label) }, predictions: [writer.prediction(audit)])
  }
}
