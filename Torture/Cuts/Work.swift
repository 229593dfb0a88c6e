/// A kind of work that a process is killed at.
protocol Work: SendableMetatype {
  /// Makes what the work starts from and does it once undisturbed; what that came to is what cuts are compared with.
  init(house: House) throws

  static var name: String { get }
  /// Its share of all kills, beside the others'.
  static var weight: Double { get }
  /// How long it takes undisturbed; kills come at any moment of that.
  var duration: Duration { get }

  /// What the cuts met, for the minutes.
  var facts: String { get }

  /// Does it anew, kills it, looks at what is there, and lets the program go on to the end.
  /// - Returns: what is wrong.
  mutating func cut(after delay: Duration) throws -> [String]
}
