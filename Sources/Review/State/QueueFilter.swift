internal import Claims
internal import Foundation
public import Matching
public import Records

/// What an operator typed to narrow the queue: words that must all occur, or `field:value`.
public struct QueueFilter: Sendable, Hashable {
  public let text: String
  private let words: [String]

  public static let fields = ["id", "facet", "state", "operator", "label"]

  public init(_ text: String) {
    self.text = text
    words = text.lowercased().split(separator: " ").map(String.init)
  }

  public var isEmpty: Bool { words.isEmpty }

  public func matches(_ audit: Audit, label: Label?) -> Bool {
    words.allSatisfy { word in
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, Self.fields.contains(String(parts[0])) {
        return values(of: String(parts[0]), audit, label).contains { $0.hasPrefix(parts[1]) }
      }
      return (audit.spec ?? "").lowercased().contains(word)
        || Self.fields.contains { values(of: $0, audit, label).contains { $0.contains(word) } }
    }
  }

  private func values(of field: String, _ audit: Audit, _ label: Label?) -> [String] {
    let found: [String] =
      switch field {
      case "id": [audit.id ?? ""]
      case "facet": audit.phrases.map(\.facet.rawValue)
      case "state": audit.phrases.map(\.state.rawValue)
      case "operator": label.map { [$0.operator] } ?? []
      case "label": [label?.decision.rawValue ?? "none"]
      default: []
      }
    return found.map { $0.lowercased() }
  }
}
