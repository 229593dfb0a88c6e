/// Whether recent work still looks like what the model was measured on.
public struct DriftReport: Sendable, Codable, Hashable {
  /// One thing that is watched.
  public struct Signal: Sendable, Codable, Hashable {
    /// "photos", "texts", "risk", "unknown phrases", "overrides" …
    public let name: String
    public let isAlarm: Bool
    public let statistic: Double
    /// Above it there is an alarm.
    public let threshold: Double
    /// How often there is an alarm though nothing changed.
    public let falseAlarmRate: Double
    /// What was looked at and what it says, in a sentence.
    public let sentence: String
    /// Ids of pairs that show it best.
    public let examples: [String]

    public init(
      name: String, isAlarm: Bool, statistic: Double, threshold: Double, falseAlarmRate: Double, sentence: String,
      examples: [String]
    ) {
      self.name = name
      self.isAlarm = isAlarm
      self.statistic = statistic
      self.threshold = threshold
      self.falseAlarmRate = falseAlarmRate
      self.sentence = sentence
      self.examples = examples
    }
  }

  public let signals: [Signal]
  /// Pairs looked at.
  public let count: Int

  public init(signals: [Signal], count: Int) {
    self.signals = signals
    self.count = count
  }
}
