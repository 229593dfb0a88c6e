public import Foundation
public import Matching

/// How a catalog is audited.
public struct AuditSettings: Sendable, Hashable {
  public var judge: JudgeSettings
  /// Photos in hand at the same time.
  public var workers: Int
  /// Scores every pair again, also those that did not change.
  public var isFresh: Bool
  /// Whether heads are trained on the catalog's own specs before it is judged, where it is large enough.
  public var learnsFromCatalog: Bool
  /// Whether photos that fit another pair's spec better are looked for.
  public var comparesPairs: Bool
  /// Under which name the cache keeps what the text encoder made of the catalog's words; `nil` keeps nothing.
  public var vocabularyName: String?

  public init(
    judge: JudgeSettings = JudgeSettings(), workers: Int = ProcessInfo.processInfo.activeProcessorCount,
    isFresh: Bool = false, learnsFromCatalog: Bool = true, comparesPairs: Bool = true, vocabularyName: String? = nil
  ) {
    self.judge = judge
    self.workers = workers
    self.isFresh = isFresh
    self.learnsFromCatalog = learnsFromCatalog
    self.comparesPairs = comparesPairs
    self.vocabularyName = vocabularyName
  }
}
