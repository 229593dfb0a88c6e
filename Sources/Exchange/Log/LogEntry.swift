import Claims
public import Foundation
import Matching
public import Records

/// One line of a history: an audit, a decision, an undo.
public struct LogEntry: Sendable, Hashable {
  private let at: Date
  private let pair: String
  private let event: HistoryEvent
  /// Of a label: whether it still counts for its pair, and what replaced it.
  private let end: String?
  /// Of a label that names phrases: the spec that was on the screen, as far as the store has it.
  private let spec: String?

  private init(_ event: HistoryEvent, pair: String, end: String?, spec: String? = nil) {
    at = event.at
    self.pair = pair
    self.event = event
    self.end = end
    self.spec = spec
  }

  /// What happened to one pair, or with `operator` what that person decided, or all decisions; oldest first.
  public static func all(
    in store: Store, catalog: CatalogID, pair: String? = nil, operator: String? = nil
  ) throws(StoreError) -> [LogEntry] {
    let records = try store.labelRecords(in: catalog)
    let successors = Dictionary(
      records.compactMap { record in record.label.supersedes.map { ($0, record.label) } }, uniquingKeysWith: { $1 })
    var entries: [LogEntry] = []
    for record in records {
      if let pair, record.label.pair != pair { continue }
      if let `operator`, record.label.operator != `operator` { continue }
      let audit: Audit? =
        if let id = record.audit, !record.label.marks.isEmpty { try store.audit(id)?.audit } else { nil }
      entries.append(
        LogEntry(
          .decided(record.label, record.shown), pair: record.label.pair,
          end: end(of: record, replacedBy: successors[record.label.id]), spec: audit?.spec))
    }
    if let pair, `operator` == nil {
      for case .audited(let audit) in try store.history(of: pair, in: catalog) {
        entries.append(LogEntry(.audited(audit), pair: pair, end: nil))
      }
    }
    let times = LabelTimes(records.map(\.label))
    return entries.enumerated()
      .sorted { ($0.element.place(times), $0.offset) < ($1.element.place(times), $1.offset) }
      .map(\.element)
  }

  private static func end(of record: LabelRecord, replacedBy next: Label?) -> String? {
    if let next { return next.isWithdrawn ? "taken back" : "replaced by \(short(next.id))" }
    if record.label.isWithdrawn { return nil }
    if !record.isCurrent { return "another label counts" }
    return record.isOutdated ? "counts, but photo or spec changed since" : "counts"
  }

  /// Ids of one session differ in their last digits.
  private static func short(_ id: UUID) -> String { String(id.uuidString.lowercased().suffix(8)) }
}

extension LogEntry {
  private func place(_ times: LabelTimes) -> Date {
    if case .decided(let label, _) = event { times[label] } else { at }
  }

  /// For people; strangers' text in it is not made printable.
  public var text: String {
    var parts: [String]
    switch event {
    case .audited(let stored):
      parts = ["audited", stored.audit.verdict.rawValue, "model \(stored.audit.model)"]
      if let risk = stored.audit.risk { parts.insert(String(format: "risk %.2f", risk), at: 2) }
      if let error = stored.audit.error { parts.append(error) }
    case .decided(let label, let shown):
      parts = [label.isWithdrawn ? "undo" : label.decision.rawValue, "by \(label.operator)"]
      if !label.isWithdrawn { parts.append(String(format: "%.1f s", label.seconds)) }
      if !label.auditModel.isEmpty { parts.append("model \(label.auditModel)") }
      parts += label.marks.map { mark in
        let words = mark.text.map { "should say \"\($0)\"" } ?? (mark.isWrong ? "wrong" : "right")
        return "\(mark.facet.rawValue) \(phrase(mark)) \(words)"
      }
      if let swap = label.swapWith { parts.append("photo of \(swap)") }
      if let note = label.note { parts.append("note \"\(note)\"") }
      if let shown { parts.append("shown \(shown.columns)x\(shown.rows) \(shown.picture)") }
      parts.append("label \(Self.short(label.id))")
      if let earlier = label.supersedes {
        parts.append((label.isWithdrawn ? "takes back " : "replaces ") + Self.short(earlier))
      }
      if let end { parts.append(end) }
    }
    return "\(Timestamp.text(at))  \(pair)  \(parts.joined(separator: ", "))"
  }

  /// Its words, or where it stands in a spec that isn't there any more.
  private func phrase(_ mark: PhraseMark) -> String {
    let words = spec?.scalars(mark.start, mark.end) ?? ""
    return words.isEmpty ? "\(mark.start)-\(mark.end)" : "\"\(words)\""
  }

  /// For programs: a label's line as `kantei export --format ndjson` has it, or what an audit came to; `event` tells which.
  public var json: String {
    get throws {
      switch event {
      case .audited(let stored):
        return try JSONText.text(
          AuditedLine(
            at: Timestamp.text(at), pair: pair, model: stored.audit.model, verdict: stored.audit.verdict.rawValue,
            risk: stored.audit.risk))
      case .decided(let label, let shown): return try JSONText.text(DecidedLine(label: label, shown: shown, end: end))
      }
    }
  }

  private struct AuditedLine: Encodable {
    var event = "audited"
    let at: String
    let pair: String
    let model: String
    let verdict: String
    let risk: Double?
  }

  private struct DecidedLine: Encodable {
    let label: Label
    let shown: Shown?
    let end: String?

    private enum CodingKeys: String, CodingKey { case event, shown, end }

    func encode(to encoder: any Encoder) throws {
      try label.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("decided", forKey: .event)
      try container.encode(shown, forKey: .shown)
      try container.encode(end, forKey: .end)
    }
  }
}
