import Matching

/// The judges of one catalog, each for the photos that taught it nothing.
struct CatalogJudges: Sendable {
  /// One for all, or one a fold.
  let judges: [any PairJudge]
  private let folds: CatalogFolds?

  init(_ judge: any PairJudge) {
    judges = [judge]
    folds = nil
  }

  init(_ judges: [any PairJudge], folds: CatalogFolds) {
    self.judges = judges
    self.folds = folds
  }

  var version: String { judges[0].version }

  /// - Parameter photo: `PhotoIdentity.key`.
  func judge(ofPhoto photo: String) -> any PairJudge {
    judges[folds.map { $0.fold(ofPhoto: photo) } ?? 0]
  }
}
