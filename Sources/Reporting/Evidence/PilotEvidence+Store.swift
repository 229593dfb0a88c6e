import Foundation
import Learning
public import Records

extension PilotEvidence {
  /// What the store has of a catalog, with what `kantei drift` and `kantei noise` found last.
  /// - Parameters:
  ///   - name: what people call it.
  ///   - modelInUse: the version that the next scoring takes.
  /// - Throws: `StoreError`.
  public init(_ store: Store, catalog: CatalogID, name: String, modelInUse: String? = nil) throws(StoreError) {
    self.init(
      catalog: name, pairs: try store.queue(of: catalog), decisions: try store.decisions(in: catalog),
      reasons: try store.queueReasons(in: catalog), choices: try store.rolloutChoices(in: catalog),
      models: try store.modelEvents(in: catalog))
    judgedBy = try store.auditedModels(in: catalog)
    self.modelInUse = modelInUse
    if let found = try store.finding(.drift, in: catalog) {
      drift = Self.report(found)
      driftMeasured = found.at
    }
    if let found = try store.finding(.noise, in: catalog) {
      noise = Self.report(found)
      noiseMeasured = found.at
    }
  }

  /// One that another release wrote and this one can't read counts as not measured.
  private static func report<Report: Decodable>(_ finding: StoredFinding) -> Report? {
    try? JSONDecoder().decode(Report.self, from: Data(finding.json.utf8))
  }
}
