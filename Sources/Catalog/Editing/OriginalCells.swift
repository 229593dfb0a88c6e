import Foundation

/// A catalog's original, and where its cells stand in it.
struct OriginalCells {
  struct Cell {
    let bytes: Range<Int>
    let syntax: CellSyntax
  }

  /// The text as UTF-8.
  let text: [UInt8]
  private let cells: [CellPlace: Cell]

  subscript(place: CellPlace) -> Cell? { cells[place] }

  /// - Parameter lines: the rows whose cells are wanted.
  init(table text: [UInt8], file: String, lines: Set<Int>) throws(CatalogError) {
    self.text = text
    var cells: [CellPlace: Cell] = [:]
    let (table, _, _) = try TableReader(text, file: file).recognise()
    for row in table.dropFirst() where lines.contains(row.line) {
      for (column, place) in row.places.enumerated() {
        let isQuoted = !row.isLiteral && text[place].first == UInt8(ascii: "\"")
        let syntax: CellSyntax = row.isLiteral ? .literal : isQuoted ? .quoted : .bare(delimiter: table.delimiter)
        cells[CellPlace(line: row.line, column: column)] = Cell(bytes: place, syntax: syntax)
      }
    }
    self.cells = cells
  }

  init(ndjson text: [UInt8], lines: Set<Int>) {
    self.text = text
    var cells: [CellPlace: Cell] = [:]
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where lines.contains(index + 1) {
      for (column, place) in (JSONLine(line)?.places ?? []).enumerated() {
        let isString = text[place].first == UInt8(ascii: "\"")
        cells[CellPlace(line: index + 1, column: column)] = Cell(
          bytes: place, syntax: isString ? .jsonString : .jsonBare)
      }
    }
    self.cells = cells
  }

  /// A text of a bare folder.
  init(file text: [UInt8], place: CellPlace) {
    self.text = text
    cells = [place: Cell(bytes: 0..<text.count, syntax: .file)]
  }
}
