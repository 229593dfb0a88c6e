public import Claims
public import Foundation
public import Matching
public import Records

/// Which labels are wanted; what is left empty asks for nothing.
public struct LabelFilter: Sendable, Hashable {
  public var operators: Set<String> = []
  /// Made at this time or later.
  public var from: Date?
  /// Made before this time.
  public var until: Date?
  public var decisions: Set<Label.Decision> = []
  public var models: Set<String> = []
  /// Of the phrases that a label marks; of all phrases of the audit where it marks none.
  public var facets: Set<Facet> = []
  /// The audit's word on the same phrases.
  public var states: Set<JudgedPhrase.State> = []

  public init() {}

  public var isEmpty: Bool { self == LabelFilter() }

  /// - Parameter audit: what was on the screen.
  public func keeps(_ label: Label, audit: Audit?) -> Bool {
    guard operators.isEmpty || operators.contains(label.operator),
      decisions.isEmpty || decisions.contains(label.decision),
      models.isEmpty || models.contains(label.auditModel),
      from.map({ label.at >= $0 }) ?? true, until.map({ label.at < $0 }) ?? true
    else { return false }
    guard !facets.isEmpty || !states.isEmpty else { return true }
    let marks = label.marks
    if marks.isEmpty { return audit?.phrases.contains { keeps(facet: $0.facet, state: $0.state) } ?? false }
    return marks.contains { keeps($0, audit: audit) }
  }

  /// Whether one phrase of a label is wanted.
  func keeps(_ mark: PhraseMark, audit: Audit?) -> Bool {
    keeps(facet: mark.facet, state: audit?.phrase(from: mark.start, to: mark.end)?.state)
  }

  private func keeps(facet: Facet, state: JudgedPhrase.State?) -> Bool {
    (facets.isEmpty || facets.contains(facet))
      && (states.isEmpty || state.map { states.contains($0) } ?? false)
  }
}

extension Audit {
  /// The phrase that covers just these scalars.
  func phrase(from start: Int, to end: Int) -> JudgedPhrase? {
    phrases.first { $0.start == start && $0.end == end }
  }
}
