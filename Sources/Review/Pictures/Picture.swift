/// A photo as terminal cells.
public struct Picture: Sendable, Hashable {
  public let columns: Int
  public let rows: Int
  /// Row by row, each one character with its two colours.
  public let cells: [Cell]

  public init(columns: Int, rows: Int, cells: [Cell]) {
    self.columns = columns
    self.rows = rows
    self.cells = cells
  }

  /// The largest grid inside `columns` x `rows` with a photo's proportions, a cell being twice as high as wide.
  public static func fit(width: Int, height: Int, columns: Int, rows: Int) -> (columns: Int, rows: Int) {
    guard width > 0, height > 0 else { return (max(1, columns), max(1, rows)) }
    let scale = min(Double(columns) / Double(width), Double(rows * 2) / Double(height))
    let fitted = (Int((Double(width) * scale).rounded()), Int((Double(height) * scale / 2).rounded()))
    return (min(max(1, fitted.0), max(1, columns)), min(max(1, fitted.1), max(1, rows)))
  }
}
