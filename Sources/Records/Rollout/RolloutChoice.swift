public import Foundation

/// What a supervisor decided about a catalog's roll-out. Choices are only ever appended; the last one is in force.
public struct RolloutChoice: Sendable, Codable, Hashable {
  public let at: Date
  /// Who decided.
  public let `operator`: String
  public let because: String
  /// `nil` goes back to before any choice: flagged pairs and an audit sample are read.
  public let rule: RolloutRule?
  /// Evidence that was lacking when it was chosen, a sentence each.
  public let lacking: [String]
  /// Takes back the choice before it.
  public let isReversal: Bool

  public init(
    at: Date = Date(), operator: String, because: String, rule: RolloutRule?, lacking: [String] = [],
    isReversal: Bool = false
  ) {
    self.at = at
    self.operator = `operator`
    self.because = because
    self.rule = rule
    self.lacking = lacking
    self.isReversal = isReversal
  }

  /// Whether its shares are shares.
  var isSound: Bool {
    guard let rule else { return true }
    return [rule.threshold ?? 0, rule.sampleShare, rule.surelyWrongFrom].allSatisfy { (0...1).contains($0) }
  }
}
