/// What a merge did.
public struct LabelMerge: Sendable, Hashable {
  /// A pair on which the store and the file decided differently. Both labels stand; the later one counts.
  public struct Disagreement: Sendable, Hashable {
    public let pair: String
    /// What counted before.
    public let here: Label
    public let there: Label
  }

  /// Labels that were not there before, in the order in which they were appended.
  public let added: [Label]
  /// How many were there already, with the same content.
  public let known: Int
  public let disagreements: [Disagreement]
}
