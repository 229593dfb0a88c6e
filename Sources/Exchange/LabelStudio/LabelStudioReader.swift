import Claims
import Features
import Foundation
import Records

/// Reads what an annotation says of a pair: the other way round of `LabelStudioWriter`, from whatever Label Studio made of
/// it in between.
struct LabelStudioReader {
  /// Why an annotation is no label.
  struct Fault: Error { let reason: String }

  private typealias Name = LabelStudioConfig.Name

  let task: LabelStudioTask
  private let scalars: [Unicode.Scalar]

  init(_ task: LabelStudioTask) {
    self.task = task
    scalars = Array(task.data.spec.unicodeScalars)
  }

  /// - Parameter stored: a label of the store, by id, so that an annotation that nobody changed is that label.
  /// - Returns: `nil` for a skipped annotation.
  func label(
    _ annotation: LabelStudioTask.Annotation, stored: (UUID) throws -> Label?
  ) throws -> Label? {
    guard annotation.wasCancelled != true else { return nil }
    let results = annotation.result
    guard let decisionResult = results.first(where: { $0.fromName == Name.decision }),
      let decision = (decisionResult.value?.choices?.first).flatMap(Label.Decision.init)
    else { throw Fault(reason: "it has no decision: accept, reject, skip or defer") }
    let marks = try marks(results)
    let time = annotation.updatedAt ?? annotation.createdAt
    guard let at = time.flatMap(Timestamp.date) else { throw Fault(reason: "it has no time (updated_at)") }
    var label = Label(
      pair: task.data.pair, auditModel: "", operator: person(annotation), at: at, decision: decision,
      reasons: marks.filter(\.isWrong).map { .init(start: $0.start, end: $0.end, facet: $0.facet) },
      corrections: marks.filter { $0.text != nil || $0.region != nil || !$0.isWrong }
        .map { .init(start: $0.start, end: $0.end, facet: $0.facet, text: $0.text, region: $0.region) },
      swapWith: words(Name.swap, results), note: words(Name.note, results),
      seconds: max(0, annotation.leadTime ?? 0))
    let carried = (decisionResult.meta?.label ?? decisionResult.id).flatMap(UUID.init)
    if let carried, let known = try stored(carried), known.pair == label.pair {
      if label.saysTheSame(as: known) { return known }
      label.auditModel = known.auditModel
      label.supersedes = known.id
    } else if let carried, decisionResult.meta?.label != nil {
      // Exported from another store, and not in this one: it keeps its identity and its operator.
      label.id = carried
      if let name = decisionResult.meta?.operator { label.operator = name }
      return label
    }
    label.id = Identity.of([
      label.pair, label.operator, Timestamp.text(at), "\(annotation.id ?? 0)", "\(decision)",
      "\(marks)", label.swapWith ?? "", label.note ?? "",
    ])
    return label
  }

  private func person(_ annotation: LabelStudioTask.Annotation) -> String {
    switch annotation.completedBy {
    case .person(let email): email
    case .number(let number): "label-studio-\(number)"
    case nil: "label-studio"
    }
  }

  private func words(_ name: String, _ results: [LabelStudioResult]) -> String? {
    let text = results.first { $0.fromName == name }?.value?.text?.joined
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func marks(_ results: [LabelStudioResult]) throws -> [PhraseMark] {
    var spans: [String: (range: Range<Int>, facet: Facet)] = [:]
    var order: [String] = []
    for result in results where result.type == "labels" {
      guard let id = result.id, let value = result.value else { continue }
      guard let facet = (value.labels?.first).flatMap(Facet.init) else {
        throw Fault(reason: "a phrase has the label \"\(value.labels?.first ?? "")\", which is no facet")
      }
      spans[id] = (try range(value), facet)
      order.append(id)
    }
    let rectangles = try regions(results)
    var regionOf: [String: Region] = [:]
    for result in results where result.type == "relation" {
      guard let from = result.fromID, let to = result.toID else { continue }
      if spans[from] != nil, let region = rectangles[to] { regionOf[from] = region.region }
      if spans[to] != nil, let region = rectangles[from] { regionOf[to] = region.region }
    }
    return order.compactMap { id -> PhraseMark? in
      guard let span = spans[id] else { return nil }
      func own(_ name: String) -> LabelStudioResult.Value? {
        results.first { $0.fromName == name && $0.id == id }?.value
      }
      let text = (own(Name.correction)?.text?.joined).flatMap { $0.isEmpty ? nil : $0 }
      let isWrong = text != nil || own(Name.verdict)?.choices?.first == LabelStudioConfig.Verdict.wrong
      return PhraseMark(
        start: span.range.lowerBound, end: span.range.upperBound, facet: span.facet, isWrong: isWrong, text: text,
        region: regionOf[id])
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func regions(_ results: [LabelStudioResult]) throws -> [String: (region: Region, facet: String?)] {
    var regions: [String: (region: Region, facet: String?)] = [:]
    for result in results where result.type == "rectanglelabels" {
      guard let id = result.id, let value = result.value, let x = value.x, let y = value.y, let width = value.width,
        let height = value.height
      else { continue }
      guard [x, y, width, height].allSatisfy(\.isFinite), width > 0, height > 0 else {
        throw Fault(reason: "a rectangle has no size")
      }
      func fraction(_ percent: Double) -> Float { Float(min(max(percent / 100, 0), 1)) }
      regions[id] = (
        Region(x0: fraction(x), y0: fraction(y), x1: fraction(x + width), y1: fraction(y + height)),
        value.rectanglelabels?.first
      )
    }
    return regions
  }

  /// A span's code points, and before Label Studio 1.5 its UTF-16 units: the span's own text tells which.
  private func range(_ value: LabelStudioResult.Value) throws -> Range<Int> {
    guard let start = value.start, let end = value.end, 0 <= start, start < end else {
      throw Fault(reason: "a phrase has no place in the text")
    }
    let words = value.text?.joined
    if end <= scalars.count {
      let said = task.data.spec.scalars(start, end)
      if words == nil || words == said { return start..<end }
    }
    let units = task.data.spec.utf16
    if let words, end <= units.count {
      let first = units.index(units.startIndex, offsetBy: start)
      let last = units.index(units.startIndex, offsetBy: end)
      let view = task.data.spec.unicodeScalars
      if let first = first.samePosition(in: view), let last = last.samePosition(in: view),
        String(view[first..<last]) == words
      {
        let lower = view.distance(from: view.startIndex, to: first)
        return lower..<lower + view.distance(from: first, to: last)
      }
    }
    throw Fault(reason: "a phrase \"\(words ?? "")\" does not stand at \(start) to \(end) of the text")
  }
}

extension Label {
  /// Whether two labels say the same of a pair; percents and back may cost a region its last digits.
  fileprivate func saysTheSame(as other: Label) -> Bool {
    let (own, theirs) = (marks, other.marks)
    return decision == other.decision && swapWith == other.swapWith && (note ?? "") == (other.note ?? "")
      && own.count == theirs.count && zip(own, theirs).allSatisfy { $0.isClose(to: $1) }
  }
}

extension PhraseMark {
  fileprivate func isClose(to other: PhraseMark) -> Bool {
    guard start == other.start, end == other.end, facet == other.facet, isWrong == other.isWrong, text == other.text
    else { return false }
    guard let region, let theirs = other.region else { return region == nil && other.region == nil }
    let sides = [(region.x0, theirs.x0), (region.y0, theirs.y0), (region.x1, theirs.x1), (region.y1, theirs.y1)]
    return sides.allSatisfy { abs($0 - $1) < 1e-4 }
  }
}
