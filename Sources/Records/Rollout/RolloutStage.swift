/// How much of a catalog people still read.
public enum RolloutStage: String, Sendable, Codable, Hashable, CaseIterable, Comparable {
  /// Every pair is read.
  case pilot
  /// Pairs above a threshold are read, and a sample of the others.
  case partial
  /// Only what the model is unsure of is read; the rest is taken as it says.
  case automatic

  public static func < (one: RolloutStage, other: RolloutStage) -> Bool { one.place < other.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
