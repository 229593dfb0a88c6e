import Synchronization

/// Alternatives by term, worked out once. Holds a bounded number of terms.
final class AlternativeCache: Sendable {
  private struct Key: Hashable {
    let term: String
    let facet: Facet
  }

  private static let capacity = 20_000
  private let known = Mutex<[Key: [Alternative]]>([:])

  func alternatives(of term: String, facet: Facet, otherwise find: () -> [Alternative]) -> [Alternative] {
    let key = Key(term: term, facet: facet)
    if let found = known.withLock({ $0[key] }) { return found }
    let found = find()
    known.withLock { if $0.count < AlternativeCache.capacity { $0[key] = found } }
    return found
  }
}
