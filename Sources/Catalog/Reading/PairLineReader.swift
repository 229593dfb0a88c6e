public import Foundation

/// Reads pairs one line of NDJSON at a time, for `kantei score -`.
public struct PairLineReader: Sendable {
  private let finder: PhotoFinder
  private let columns: Set<String>

  /// - Parameters:
  ///   - folder: what `image` is relative to, and may not leave: `--images`, else the current folder.
  ///   - columns: keys beside `id`, `image` and `spec` that are used where they make a claim (`--columns`).
  public init(folder: URL, columns: [String] = []) throws(CatalogError) {
    finder = try PhotoFinder(folder: folder, images: folder)
    self.columns = Set(columns.map { ColumnName($0).description })
  }

  /// - Parameter number: of the line, from 1.
  /// - Throws: what is wrong with the line; ids may come again.
  public func pair(in line: String, number: Int) throws(CatalogFault) -> Pair {
    guard let object = JSONLine(Array(line.utf8)[...]) else { throw CatalogFault(.notJSON, line: number) }
    let used = JSONLine(keeping: object) {
      ["id", "image", "spec"].contains($0) || columns.contains(ColumnName($0).description)
    }
    // A copy each time: a worker runs for days, so that nothing may be remembered of photos that come and go.
    var assembler = PairAssembler(finder: finder, keepsIDs: true)
    let pair = assembler.pair(of: NDJSONFormat.draft(of: used, line: number, productColumn: nil))
    guard let pair else { throw assembler.faults.first ?? CatalogFault(.notJSON, line: number) }
    return pair
  }
}
