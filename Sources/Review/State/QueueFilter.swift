internal import Claims
internal import Foundation
public import Matching
public import Records

/// What an operator typed to narrow the queue: words that must all occur, or `field:value`.
public struct QueueFilter: Sendable, Hashable {
  private struct Term: Sendable, Hashable {
    /// `nil` looks everywhere.
    let field: String?
    let value: String
  }

  public let text: String
  private let terms: [Term]

  public static let fields = ["id", "facet", "state", "operator", "label"]

  public init(_ text: String) {
    self.text = text
    terms = text.lowercased().split(separator: " ").map { word in
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, Self.fields.contains(parts[0]) else { return Term(field: nil, value: String(word)) }
      return Term(field: parts[0], value: parts[1])
    }
  }

  public var isEmpty: Bool { terms.isEmpty }

  /// Whether audits must be read: the queue's entries alone hold no words, facets or states.
  public var needsWords: Bool { terms.contains { $0.field == nil || $0.field == "facet" || $0.field == "state" } }

  /// Whether the terms that an entry can answer hold for it; the others are `matches(_:)`'s.
  public func matches(_ entry: QueueEntry) -> Bool {
    terms.allSatisfy { term in
      switch term.field {
      case "id": entry.pair.lowercased().hasPrefix(term.value)
      case "operator": entry.outcome?.operator.lowercased().hasPrefix(term.value) ?? false
      case "label": Self.isLabel(entry.outcome?.decision.rawValue ?? "none", called: term.value)
      default: true
      }
    }
  }

  /// What nothing can match: a field's value that isn't one of those that there are.
  struct UnknownTerm: Sendable, Hashable {
    let field: String
    let value: String
    let known: [String]
  }

  /// The first such term; `nil` where each may match.
  var unknownTerm: UnknownTerm? {
    for term in terms {
      let known: [String]
      switch term.field {
      case "facet" where !Facet.allCases.contains(where: { $0.isCalled(term.value) }):
        known = Facet.allCases.map { $0 == .text ? "print" : $0.rawValue }
      case "state" where !JudgedPhrase.State.allCases.contains(where: { $0.rawValue.hasPrefix(term.value) }):
        known = JudgedPhrase.State.allCases.map(\.rawValue)
      case "label" where !Self.labels.contains(where: { Self.isLabel($0, called: term.value) }): known = Self.labels
      default: continue
      }
      return UnknownTerm(field: term.field ?? "", value: term.value, known: known)
    }
    return nil
  }

  /// Whether a word is written like `field:value` and its field isn't one: "colour:red" looks for just that.
  var namesUnknownField: Bool { terms.contains { $0.field == nil && $0.value.contains(":") } }

  private static let labels = Label.Decision.allCases.map(\.rawValue) + ["none"]

  /// By its beginning, or as the screen says it: "reject" by "rej" and by "rejected".
  private static func isLabel(_ decision: String, called name: String) -> Bool {
    decision.hasPrefix(name) || name == decision + "ed" || name == decision + "red"
  }

  /// Whether the terms that ask for words hold.
  ///
  /// A facet is that of what conflicts, or of what is uncertain where nothing does: "facet:colour" finds the pairs whose
  /// colour is in doubt, not all that have one.
  public func matches(_ words: AuditWords) -> Bool {
    terms.allSatisfy { term in
      switch term.field {
      case nil: words.spec.lowercased().contains(term.value) || words.pair.lowercased().contains(term.value)
      case "facet": words.doubtfulFacets.contains { $0.isCalled(term.value) }
      case "state": words.phrases.contains { $0.state.rawValue.hasPrefix(term.value) }
      default: true
      }
    }
  }
}

extension Facet {
  /// The screen calls the facet `text` "print"; half the world writes "color".
  fileprivate func isCalled(_ name: String) -> Bool {
    rawValue.hasPrefix(name) || self == .text && "print".hasPrefix(name) || self == .colour && "color".hasPrefix(name)
  }
}

extension AuditWords {
  fileprivate var doubtfulFacets: [Facet] {
    let conflicting = phrases.filter { $0.state == .contradicted }.map(\.facet)
    return conflicting.isEmpty ? phrases.filter { $0.state == .uncertain }.map(\.facet) : conflicting
  }
}
