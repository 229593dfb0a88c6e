/// A lexicon file: tab-separated, `#` comments, the first other line names the columns.
struct LexiconTable {
  struct Row {
    let line: Int
    fileprivate let fields: [String: Substring]

    /// A column's text, empty where the row ends before it.
    subscript(column: String) -> String { String(fields[column] ?? "") }

    /// The items of a column that lists several, separated by commas.
    func list(_ column: String) -> [String] {
      (fields[column] ?? "").split(separator: ",").compactMap { item in
        let trimmed = item.drop { $0 == " " }
        return trimmed.isEmpty ? nil : String(trimmed)
      }
    }
  }

  let file: String
  let rows: [Row]

  /// - Parameters:
  ///   - columns: every name that the header may use; `name` must be among its own
  init(file: String, text: String, columns: Set<String>) throws(LexiconError) {
    self.file = file
    var header: [String] = []
    var rows: [Row] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if header.isEmpty {
        header = fields.map(String.init)
        if let stranger = header.first(where: { !columns.contains($0) }) {
          throw .malformed(file: file, line: number + 1, reason: "unknown column \"\(stranger)\"")
        }
        continue
      }
      guard fields.count <= header.count else {
        throw .malformed(
          file: file, line: number + 1, reason: "\(fields.count) fields where the header names \(header.count)")
      }
      guard fields[0].contains(where: { $0 != " " }) else {
        throw .malformed(file: file, line: number + 1, reason: "the first field is empty")
      }
      rows.append(Row(line: number + 1, fields: Dictionary(zip(header, fields)) { first, _ in first }))
    }
    self.rows = rows
  }
}
