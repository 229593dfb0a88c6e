/// How much of a model labels may move; each stage holds the ones before it.
public enum AdaptationStage: String, Sendable, Codable, Hashable, CaseIterable, Comparable {
  /// What margins are worth in each facet, what claims make a pair wrong, and thresholds.
  case calibration
  /// How much each facet's contradiction counts in this business.
  case weights
  /// The heads of the matcher, by a residual of low rank.
  case matcher

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (one: Self, other: Self) -> Bool { one.place < other.place }
}
