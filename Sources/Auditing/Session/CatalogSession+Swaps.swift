import Matching
import Records

extension CatalogSession {
  /// The suspected swaps of the stored audits, the greatest gain first; each two once.
  public func swaps(limit: Int) throws -> [SwapHit] {
    var hits: [SwapHit] = []
    var seen: Set<Set<String>> = []
    try store.forEachAudit(in: catalog) { stored in
      guard let id = stored.audit.id, let swap = stored.audit.swap, seen.insert([id, swap.with]).inserted else {
        return
      }
      hits.append(SwapHit(id: id, with: swap.with, gain: swap.gain))
    }
    return Array(
      hits.enumerated().sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }
        .prefix(limit).map(\.element))
  }
}
