public import Records

/// What a review needs of the store.
public protocol ReviewStore: Sendable {
  /// Returns once the labels of one decision are on disk, all of them or none.
  /// - Parameter next: the pair to go on to; taken in the same transaction, unless another operator is there or has decided it.
  /// - Returns: why it is not to be had.
  @discardableResult
  func append(_ labels: [Label], shown: Shown, next: String?) throws -> PlaceRefusal?
  /// Pairs with their latest audits; what was never scored is left out.
  func pairs(_ names: [String]) throws -> [FetchedPair]
  /// All pairs of a scope, in the order of risk.
  func entries(of scope: ReviewQueue.Scope) throws -> [QueueEntry]
  /// The pairs whose words match.
  func search(_ filter: QueueFilter) throws -> Set<String>
  /// What other operators did since the last time it was asked: labels, and at which pairs they are.
  func news() throws -> [ReviewEvent]
  /// Where to go on at the next start, and where this operator is now.
  func remember(pair: String) throws
  /// The same, unless another operator is there or has decided it.
  /// - Returns: why it is not to be had.
  func claim(pair: String) throws -> PlaceRefusal?
}

extension ReviewStore {
  /// Answers what a state asks of the store, apart from saving; `nil` for what concerns something else.
  func answer(_ effect: Effect) -> ReviewEvent? {
    do {
      switch effect {
      case .fetch(let names): return .fetched(try pairs(names), asked: names)
      case .list(let scope): return .listed(try entries(of: scope), of: scope)
      case .find(let filter): return .found(try search(filter), by: filter)
      case .claim(let pair): return try claim(pair: pair).map { .refused(pair: pair, $0) }
      case .remember(let pair):
        // Losing it costs the operator a keypress, so it is not worth a word.
        try? remember(pair: pair)
        return nil
      case .save, .redraw, .suspend, .quit: return nil
      }
    } catch {
      return .readFailed(reason: "\(error)")
    }
  }
}
