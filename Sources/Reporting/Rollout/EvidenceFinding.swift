/// A rule beside what was measured.
public struct EvidenceFinding: Sendable, Codable, Hashable {
  public let rule: EvidenceRule
  /// `nil` while it is unknown.
  public let measured: Double?
  /// What is unknown speaks for nothing.
  public let isMet: Bool

  public init(rule: EvidenceRule, measured: Double?) {
    self.rule = rule
    self.measured = measured
    isMet =
      measured.map { measured in
        switch rule.bound {
        case .atLeast: measured >= rule.value
        case .atMost: measured <= rule.value
        }
      } ?? false
  }
}
