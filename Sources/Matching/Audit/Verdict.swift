/// What the audit says of a pair: `mismatch` from the flagging threshold on, `uncertain` just below it.
public enum Verdict: String, Sendable, Codable, Hashable, CaseIterable {
  case mismatch, uncertain, match, error

  /// Whether an operator is asked to look: the threshold is set for a share of false alarms, so what lies below it is not.
  public var isFlagged: Bool { self == .mismatch }
}
