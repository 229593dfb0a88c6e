import Foundation
import Learning
import Prose
public import Records

/// The models of a catalog and their history, as a few lines for a person.
public struct ModelListing: Sendable {
  private let entries: [ModelShelf.Entry]
  private let inUse: String
  private let events: [ModelEvent]

  public init(entries: [ModelShelf.Entry], inUse: String, events: [ModelEvent]) {
    self.entries = entries
    self.inUse = inUse
    self.events = events
  }

  public var text: String {
    var lines = entries.flatMap { entry in
      ["\(entry.version == inUse ? "*" : " ") \(entry.version): \(origin(of: entry))"]
        + (entry.card?.figureLines ?? []).map { "    \($0)" }
    }
    if !events.isEmpty { lines += ["", "history"] }
    lines += events.map { event in
      "  \(event.at.formatted(.iso8601)) \(event.operator): \(event.action.words) \(event.version), \(event.reason)"
    }
    return lines.joined(separator: "\n")
  }

  private func origin(of entry: ModelShelf.Entry) -> String {
    if let card = entry.card {
      return
        "\(card.root) adapted to \(card.learned.counted("label")) (\(card.stage.rawValue)); terms of \(card.root); card in "
        + entry.folder.appendingPathComponent(ModelCard.textFileName).path
    }
    return entry.ships
      ? "ships; data and terms in \(entry.folder.appendingPathComponent("MODEL_CARD.md").path)"
      : "your own, without a card; \(entry.folder.path)"
  }
}

extension ModelEvent.Action {
  fileprivate var words: String {
    switch self {
    case .adapted: "made"
    case .refused: "refused"
    case .used: "used"
    case .rolledBack: "rolled back to"
    }
  }
}
