import Claims

extension EvidenceModel {
  /// The same model with heads that a catalog taught, by the calibration for such heads.
  ///
  /// - Parameter version: what audits name.
  public func taught(_ heads: HeadSet, version: String) -> EvidenceModel {
    EvidenceModel(
      version: version, colours: colours, colourNames: colourNames,
      calibration: selfCalibration?.completed(by: calibration) ?? calibration,
      meanClasses: meanClasses, projection: projection, heads: heads, residual: residual,
      attention: attention)
  }

  /// What a model that was adapted to a catalog knows of it: its words, and how its photos look on average.
  public var ownContext: CatalogContext {
    guard let heads, heads.teacher == .catalog else { return .unknown }
    return CatalogContext(
      meanClasses: [], photos: 0,
      vocabulary: heads.trained.mapValues { trained in
        trained.words.filter(\.isOwn).map { CatalogContext.Term(alternative: $0.word.alternative, pairs: $0.photos) }
      })
  }
}
