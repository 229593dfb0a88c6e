/// A row that holds nothing that this release, or any, would have written. What was written by others stays where it is.
public struct UnreadableRow: Error, Sendable, Hashable, CustomStringConvertible {
  public let table: String
  /// Its `sequence`.
  public let number: Int64

  public init(table: String, number: Int64) {
    self.table = table
    self.number = number
  }

  public var description: String { "row \(number) of the table \(table) can't be read" }
}
