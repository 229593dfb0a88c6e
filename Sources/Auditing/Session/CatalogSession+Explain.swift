import Catalog
public import Foundation
public import Matching
import Perception
import Records

extension CatalogSession {
  /// One pair's audit, and where its photo lies.
  public struct Explanation: Sendable {
    public let audit: Audit
    /// `nil` where the row is no pair.
    public let photo: URL?
    /// It was not in the store as it is now, so it was judged alone, without the light of its catalog.
    public let isAlone: Bool
    /// Which other model judged it with its catalog, where that is why it was judged alone.
    public let judgedBefore: String?
  }

  /// - Returns: `nil` where the catalog has no such pair.
  public func explain(_ id: String) throws -> Explanation? {
    guard let pair = contents.pairs.first(where: { $0.id == id }) else {
      return refused.first { $0.id == id }.map { row in
        Explanation(
          audit: Audit(
            id: row.id, image: row.image, spec: row.spec, model: instruments.judges.version, verdict: .error,
            error: row.message),
          photo: nil, isAlone: false, judgedBefore: nil)
      }
    }
    let photo = PhotoIdentity(of: pair.photo)
    var stored = try store.audit(of: id, in: catalog)?.audit
    if try store.content(of: id, in: catalog) != PairKey.content(pair, photo: photo.key) { stored = nil }
    if let stored, ModelVersion(instruments.judges.version).judged(stored.model) {
      return Explanation(audit: stored, photo: pair.photo, isAlone: false, judgedBefore: nil)
    }
    let auditor = try LonePairAuditor(
      instruments: instruments, cache: cache, settings: request.judge, clock: clock)
    return Explanation(
      audit: try auditor.audit(pair), photo: pair.photo, isAlone: true, judgedBefore: stored?.model)
  }
}
