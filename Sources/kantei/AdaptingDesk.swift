import Records
import Review

/// A desk that tells adaptation of every decision.
struct AdaptingDesk: ReviewStore {
  let desk: CatalogDesk
  let adaptation: LiveAdaptation

  @discardableResult
  func append(_ labels: [Label], shown: Shown, next: String?) throws -> PlaceRefusal? {
    let other = try desk.append(labels, shown: shown, next: next)
    adaptation.note(labels.count { !$0.isWithdrawn && ($0.decision == .accept || $0.decision == .reject) })
    return other
  }

  func pairs(_ names: [String]) throws -> [FetchedPair] { try desk.pairs(names) }
  func entries(of scope: ReviewQueue.Scope) throws -> [QueueEntry] { try desk.entries(of: scope) }
  func search(_ filter: QueueFilter) throws -> Set<String> { try desk.search(filter) }
  func news() throws -> [ReviewEvent] { try desk.news() }
  func remember(pair: String) throws { try desk.remember(pair: pair) }
  func claim(pair: String) throws -> PlaceRefusal? { try desk.claim(pair: pair) }
}
