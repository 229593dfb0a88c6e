public import Foundation
import Prose

/// Why labels were not merged: everything that is wrong, and nothing was appended.
public struct MergeError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public enum Kind: Sendable, Hashable {
    /// The store has a label of this id that says something else: labels are never changed.
    case conflict
    /// The store has the label, but for another catalog.
    case ofAnotherCatalog
    /// The file has the id twice, with different content.
    case doubled
    case unknownPair
    /// It replaces a label that is neither in the store nor in the file.
    case unknownSuperseded(UUID)
    /// It replaces a label of another pair.
    case supersededOfAnotherPair(UUID)
    /// Labels that replace each other in a circle.
    case circular
  }

  public struct Problem: Sendable, Hashable {
    public let kind: Kind
    public let label: UUID
    public let pair: String
    public let place: String
  }

  public let problems: [Problem]

  public var description: String {
    "\(problems.count.counted("label")) can't be imported, so nothing was:\n"
      + problems.map(\.description).joined(separator: "\n")
  }

  public var errorDescription: String? { description }
}

extension MergeError.Problem: CustomStringConvertible {
  public var description: String {
    let id = label.uuidString.lowercased()
    let words =
      switch kind {
      case .conflict:
        "the store has a label of this id that says something else; labels are never changed: give it an id of its own"
      case .ofAnotherCatalog: "the store has this label for another catalog; name that one"
      case .doubled: "this id stands in the file already and says something else; keep one of the two"
      case .unknownPair: "the catalog has no such pair; score the catalog that the labels are of first"
      case .unknownSuperseded(let other):
        "it replaces the label \(other.uuidString.lowercased()), which is not known here; import that first"
      case .supersededOfAnotherPair(let other):
        "it replaces the label \(other.uuidString.lowercased()), which is one of another pair"
      case .circular: "it replaces labels that replace it"
      }
    return "\(place): pair \(pair), label \(id): \(words)"
  }
}
