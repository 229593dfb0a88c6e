/// What the audit says of a pair: `mismatch` from the flagging threshold on, `uncertain` just below it.
public enum Verdict: String, Sendable, Codable, Hashable, CaseIterable {
  case mismatch, uncertain, match, error
}
