import Catalog
import Claims
import Features
import Learning
import Matching
import Records

/// Reads of a catalog's pairs what drift is looked for in: photos from the cache, specs through the text encoder, the rest
/// from the stored audits.
struct DriftReader: Sendable {
  /// Scalars of a spec that the text encoder is given; it reads about so many tokens.
  private static let longestText = 1000

  let auditor: CatalogAuditor
  let projection: PhotoProjection?

  /// - Parameter audits: the latest of each pair, by its id.
  /// - Returns: beside `pairs`, without those that have no audit; fewer after a stop.
  func read(_ pairs: some Collection<Pair>, audits: [String: Audit]) async throws -> [DriftPair] {
    let pairs = PairList(pairs)
    var read: [DriftPair] = []
    let progress = Counter(.seeing, pairs.count, auditor.report)
    let seer = auditor.seer
    try await auditor.crew.run(
      pairs.count,
      work: { index -> DriftPair? in
        defer { progress.count() }
        let pair = pairs[index]
        guard let audit = audits[pair.id] else { return nil }
        let spec = String(pair.spec.unicodeScalars.prefix(Self.longestText))
        let text = try seer.clock.measure(.text) { try seer.instruments.text.states(of: [spec]).first?.mean }
        let photo = try? PhotoIdentity(of: pair.photo).hash()
        var features: PhotoFeatures?
        do {
          features = try photo.map { try seer.features(of: pair.photo, hash: $0) }
        } catch  where PairFault.message(of: error) != nil {}
        return DriftPair(
          audit, pair: pair, photo: features.flatMap(vector),
          look: features.map(PhotoLook.init), text: text)
      },
      take: { if let pair = $1 { read.append(pair) } })
    return read
  }

  private func vector(_ features: PhotoFeatures) -> [Float]? {
    if let projection { projection(features) } else { LookVector.of(features) }
  }
}

extension DriftPair {
  /// Facets that a photo could tell something of.
  private static let visible: Set<Facet> = [.kind, .colour, .material, .pattern, .part, .count, .shape, .state]

  init(_ audit: Audit, pair: Pair, photo: [Float]?, look: PhotoLook?, text: [Float]?) {
    let checkable = audit.phrases.filter { Self.visible.contains($0.facet) || $0.reason != nil }
    self.init(
      id: pair.id, product: pair.product, photo: photo, text: text, risk: audit.risk, visible: checkable.count,
      unknown: checkable.count { $0.state == .unobservable },
      kinds: audit.phrases.filter { $0.facet == .kind && $0.reason == nil }.map { $0.text.lowercased() },
      unread: audit.phrases.compactMap(\.reason), look: look, style: SpecStyle(pair.spec))
  }
}
