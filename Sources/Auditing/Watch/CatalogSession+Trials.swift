import Catalog
import Foundation
public import Learning
import Matching
import Records

extension CatalogSession {
  /// All pairs of the catalog that were scored, as drift sees them.
  /// - Returns: `nil` after a stop.
  public func driftPairs(
    stop: StopSignal, progress: @escaping AuditProgress.Reporter = { _ in }
  ) async throws -> [DriftPair]? {
    let reader = DriftReader(
      auditor: auditor(stop: stop, progress: progress), projection: try instruments.judges.selfTraining()?.projection)
    let audits = try store.audits(of: contents.pairs.map(\.id), in: catalog)
    let pairs = try await reader.read(
      contents.pairs, audits: Dictionary(audits.map { ($0.id ?? "", $0) }) { first, _ in first })
    return stop.isRaised ? nil : pairs
  }

  /// The pairs of the catalog whose truth is known, with their audits' risks.
  public func noiseItems(_ truth: [TruthPair]) throws -> [NoiseSimulation.Item] {
    let known = Dictionary(truth.map { ($0.id, $0.isWrong) }) { first, _ in first }
    return try contents.pairs.compactMap { pair in
      guard let isWrong = known[pair.id], let risk = try store.audit(of: pair.id, in: catalog)?.audit.risk else {
        return nil
      }
      return NoiseSimulation.Item(
        pair: pair.id, product: pair.product, isWrong: isWrong, score: Self.logOdds(risk))
    }
  }
}
