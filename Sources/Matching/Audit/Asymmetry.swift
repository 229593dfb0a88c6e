/// What one side knows and the other does not; every number 0 to 1.
public struct Asymmetry: Sendable, Codable, Hashable {
  public enum Kind: String, Sendable, Codable, Hashable {
    case conflict = "I"
    case imageSurplus = "II"
    case textSurplus = "III"
    case none
  }

  /// The largest contradiction of any phrase.
  public var conflict: Double
  /// Share of the foreground that no phrase attends to.
  public var imageSurplus: Double
  /// Share of the phrases that are unobservable.
  public var textSurplus: Double
  public var type: Kind

  public init(conflict: Double, imageSurplus: Double, textSurplus: Double, type: Kind) {
    self.conflict = conflict
    self.imageSurplus = imageSurplus
    self.textSurplus = textSurplus
    self.type = type
  }
}
