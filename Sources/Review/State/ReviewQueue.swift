internal import Foundation
public import Matching
public import Records

/// The audits of a catalog, the labels in force, and the order in which pairs are reviewed.
public struct ReviewQueue: Sendable {
  /// Which audits are walked through.
  public enum Scope: Sendable, Hashable, CaseIterable { case flagged, doubtful, all }
  public enum Sort: Sendable, Hashable, CaseIterable { case risk, id }

  public private(set) var audits: [String: Audit] = [:]
  /// Ids in the order of review. What was seen keeps its place while audits arrive.
  public private(set) var order: [String] = []
  /// The label that counts, by pair.
  public private(set) var labels: [String: Label] = [:]
  public private(set) var scope = Scope.flagged
  public private(set) var sort = Sort.risk
  public private(set) var filter = QueueFilter("")
  public private(set) var flagged = 0
  public private(set) var flaggedDecided = 0
  /// Places of `order` that no arriving audit may move.
  private var seen = 0

  public init(audits: [Audit] = [], labels: [Label] = []) {
    for label in labels { apply(label) }
    add(audits)
  }

  public func isDecided(_ id: String) -> Bool {
    switch labels[id]?.decision {
    case .accept, .reject, .defer: true
    case .skip, nil: false
    }
  }

  /// What is flagged, and what could not be scored: someone has to look at it too.
  public static func isFlagged(_ audit: Audit) -> Bool { audit.verdict.isFlagged || audit.verdict == .error }

  public mutating func markSeen(upTo place: Int) { seen = min(order.count, max(seen, place + 1)) }

  /// Adds audits, or replaces those of the same pairs. What was seen stays even where it is flagged no more.
  public mutating func add(_ arrived: [Audit]) {
    var touched: Set<String> = []
    for audit in arrived {
      guard let id = audit.id else { continue }
      count(id, -1)
      audits[id] = audit
      count(id, 1)
      touched.insert(id)
    }
    touched.subtract(order[..<seen])
    guard !touched.isEmpty else { return }
    let fresh = touched.filter { id in audits[id].map { includes($0, id) } ?? false }
    order = order[..<seen] + (order[seen...].filter { !touched.contains($0) } + fresh).sorted(by: precedes)
  }

  /// Puts a label in force; a withdrawing one ends the label that it supersedes.
  public mutating func apply(_ label: Label) {
    count(label.pair, -1)
    if !label.isWithdrawn {
      labels[label.pair] = label
    } else if labels[label.pair]?.id == label.supersedes {
      labels[label.pair] = nil
    }
    count(label.pair, 1)
  }

  /// Puts back what was in force before a label that could not be saved.
  mutating func restore(_ label: Label?, for id: String) {
    count(id, -1)
    labels[id] = label
    count(id, 1)
  }

  public mutating func show(_ scope: Scope, filter: QueueFilter, sort: Sort) {
    self.scope = scope
    self.filter = filter
    self.sort = sort
    seen = 0
    order = audits.filter { includes($0.value, $0.key) }.map(\.key).sorted(by: precedes)
  }

  /// The next undecided place after `place`, then from the start, then the first that was only skipped.
  public func nextUndecided(after place: Int) -> Int? {
    let later = order.indices.dropFirst(max(0, place + 1))
    let earlier = order.indices.prefix(max(0, place))
    if let found = later.first(where: { labels[order[$0]] == nil }) { return found }
    if let found = earlier.first(where: { labels[order[$0]] == nil }) { return found }
    return later.first { !isDecided(order[$0]) } ?? order.indices.first { $0 != place && !isDecided(order[$0]) }
  }

  private func includes(_ audit: Audit, _ id: String) -> Bool {
    let inScope =
      switch scope {
      case .flagged: Self.isFlagged(audit)
      case .doubtful: Self.isFlagged(audit) || audit.verdict == .uncertain
      case .all: true
      }
    return inScope && filter.matches(audit, label: labels[id])
  }

  /// The riskiest first; what could not be scored comes last, as there is nothing to go by.
  private func precedes(_ one: String, _ other: String) -> Bool {
    guard sort == .risk else { return one < other }
    let (left, right) = (audits[one]?.risk ?? -1, audits[other]?.risk ?? -1)
    return left == right ? one < other : left > right
  }

  private mutating func count(_ id: String, _ amount: Int) {
    guard let audit = audits[id], Self.isFlagged(audit) else { return }
    flagged += amount
    if isDecided(id) { flaggedDecided += amount }
  }
}
