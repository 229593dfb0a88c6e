/// What was on the operator's screen when a pair was decided: without it a label can't be weighed later.
public struct Shown: Sendable, Codable, Hashable {
  /// How the photo was drawn: "half blocks", "sixel", "256 colours", "none" …
  public var picture: String
  /// Terminal cells that the photo had.
  public var columns: Int
  public var rows: Int
  /// Index of the selected phrase of the audit.
  public var phrase: Int?
  public var zoomed: Bool

  public init(picture: String, columns: Int, rows: Int, phrase: Int? = nil, zoomed: Bool = false) {
    self.picture = picture
    self.columns = columns
    self.rows = rows
    self.phrase = phrase
    self.zoomed = zoomed
  }
}
