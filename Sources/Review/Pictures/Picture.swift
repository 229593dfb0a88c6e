/// A photo as the terminal can show it.
public struct Picture: Sendable, Hashable {
  public let columns: Int
  public let rows: Int
  /// Row by row, each one character with its two colours; blanks under pixels.
  public let cells: [Cell]
  /// Pixels that lie over the cells, outlines drawn in.
  public let image: PixelImage?

  public init(columns: Int, rows: Int, cells: [Cell]) {
    self.columns = columns
    self.rows = rows
    self.cells = cells
    image = nil
  }

  init(_ image: PixelImage) {
    columns = image.columns
    rows = image.rows
    cells = Array(repeating: .blank, count: image.columns * image.rows)
    self.image = image
  }

  /// The largest grid inside `columns` x `rows` with a photo's proportions.
  /// - Parameter cell: the shape of a cell, twice as high as wide where the terminal doesn't say.
  public static func fit(
    width: Int, height: Int, columns: Int, rows: Int, cell: PixelSize = .usual
  ) -> (columns: Int, rows: Int) {
    guard width > 0, height > 0 else { return (max(1, columns), max(1, rows)) }
    let (wide, high) = (Double(width) / Double(cell.width), Double(height) / Double(cell.height))
    let scale = min(Double(columns) / wide, Double(rows) / high)
    let fitted = (Int((wide * scale).rounded()), Int((high * scale).rounded()))
    return (min(max(1, fitted.0), max(1, columns)), min(max(1, fitted.1), max(1, rows)))
  }
}

/// A size in pixels, of a cell as a rule.
public struct PixelSize: Sendable, Hashable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
  }

  /// Of a cell, where nothing is known of it.
  public static let usual = PixelSize(width: 10, height: 20)
}
