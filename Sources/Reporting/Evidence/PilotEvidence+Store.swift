public import Records

extension PilotEvidence {
  /// What the store has of a catalog.
  /// - Parameter name: what people call it.
  /// - Throws: `StoreError`.
  public init(_ store: Store, catalog: CatalogID, name: String) throws(StoreError) {
    self.init(
      catalog: name, pairs: try store.queue(of: catalog), decisions: try store.decisions(in: catalog),
      choices: try store.rolloutChoices(in: catalog))
  }
}
