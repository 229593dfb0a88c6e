import Claims
import Features
import Foundation
import Matching
import Records

/// Writes an audit or a label as results of one annotation: a span for each phrase with its verdict, a rectangle for its
/// region, a relation between the two, and what is said of the whole pair.
struct LabelStudioWriter {
  private typealias Name = LabelStudioConfig.Name
  private typealias Verdict = LabelStudioConfig.Verdict

  let spec: String
  /// Of the upright photo, in pixels.
  let width: Int
  let height: Int

  func prediction(_ audit: Audit) -> LabelStudioTask.Prediction {
    var results: [LabelStudioResult] = []
    for (place, phrase) in audit.phrases.enumerated() {
      let verdict: String? =
        switch phrase.state {
        case .contradicted: Verdict.wrong
        case .supported: Verdict.right
        case .unobservable, .uncertain: nil
        }
      results += self.phrase(
        "p\(place)", start: phrase.start, end: phrase.end, facet: phrase.facet.rawValue, verdict: verdict,
        correction: phrase.state == .contradicted ? phrase.observed : nil, region: phrase.region,
        score: phrase.confidence)
    }
    return .init(result: results, modelVersion: audit.model, score: audit.risk)
  }

  func annotation(_ label: Label) -> LabelStudioTask.Annotation {
    let id = label.id.uuidString.lowercased()
    var results: [LabelStudioResult] = []
    for (place, mark) in label.marks.enumerated() {
      results += phrase(
        "\(id)-\(place)", start: mark.start, end: mark.end, facet: mark.facet.rawValue,
        verdict: mark.isWrong ? Verdict.wrong : Verdict.right, correction: mark.text, region: mark.region)
    }
    var decision = whole(Name.decision, .init(choices: [label.decision.rawValue]), type: "choices")
    decision.id = id
    decision.meta = .init(label: id, operator: label.operator)
    results.append(decision)
    if let swap = label.swapWith { results.append(whole(Name.swap, .init(text: .many([swap])), type: "textarea")) }
    if let note = label.note { results.append(whole(Name.note, .init(text: .many([note])), type: "textarea")) }
    let time = Timestamp.text(label.at)
    return .init(result: results, leadTime: label.seconds, wasCancelled: false, createdAt: time, updatedAt: time)
  }

  private func phrase(
    _ id: String, start: Int, end: Int, facet: String, verdict: String?, correction: String?, region: Region?,
    score: Double? = nil
  ) -> [LabelStudioResult] {
    let words = LabelStudioResult.Words.one(spec.scalars(start, end))
    var span = LabelStudioResult(
      type: "labels", id: id, from: Name.phrase, to: Name.spec,
      value: .init(start: start, end: end, text: words, labels: [facet]))
    span.score = score
    var results = [span]
    if let verdict {
      results.append(
        LabelStudioResult(
          type: "choices", id: id, from: Name.verdict, to: Name.spec,
          value: .init(start: start, end: end, text: words, choices: [verdict])))
    }
    if let correction {
      results.append(
        LabelStudioResult(
          type: "textarea", id: id, from: Name.correction, to: Name.spec,
          value: .init(start: start, end: end, text: .many([correction]))))
    }
    if let region {
      let place = id + "-region"
      var rectangle = LabelStudioResult(
        type: "rectanglelabels", id: place, from: Name.region, to: Name.photo,
        value: .init(
          x: percent(region.x0), y: percent(region.y0), width: percent(region.x1) - percent(region.x0),
          height: percent(region.y1) - percent(region.y0), rotation: 0, rectanglelabels: [facet]))
      rectangle.originalWidth = width
      rectangle.originalHeight = height
      rectangle.imageRotation = 0
      var relation = LabelStudioResult(type: "relation")
      relation.fromID = id
      relation.toID = place
      relation.direction = "right"
      results += [rectangle, relation]
    }
    return results
  }

  private func percent(_ fraction: Float) -> Double { min(max(Double(fraction), 0), 1) * 100 }

  private func whole(_ name: String, _ value: LabelStudioResult.Value, type: String) -> LabelStudioResult {
    LabelStudioResult(type: type, id: nil, from: name, to: Name.photo, value: value)
  }
}
