/// One cell of a catalog.
struct CellPlace: Hashable, Sendable {
  /// On which its row starts, from 1; 0 in a bare folder.
  let line: Int
  /// From 0.
  let column: Int
  /// In a bare folder: the text's file, which is one cell.
  let file: String?

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
    file = nil
  }

  init(file: String) {
    line = 0
    column = 0
    self.file = file
  }
}
