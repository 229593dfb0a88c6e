/// Of a terminal, in cells.
public struct Size: Sendable, Hashable {
  public let columns: Int
  public let rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  public static let smallest = Size(columns: 40, rows: 12)

  public var isUsable: Bool { columns >= Self.smallest.columns && rows >= Self.smallest.rows }
}
