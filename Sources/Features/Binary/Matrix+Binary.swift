extension Matrix {
  func write(to writer: inout BinaryWriter, halves: Bool = false) {
    writer.append(UInt32(rows))
    writer.append(UInt32(columns))
    if halves { writer.append(halves: values) } else { writer.append(floats: values) }
  }

  private static let longestEmptySide = 65_536

  init(from reader: inout BinaryReader, halves: Bool, _ what: String) throws(FeatureFileError) {
    let rows = Int(try reader.integer(UInt32.self, what))
    let columns = Int(try reader.integer(UInt32.self, what))
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    // Where there are no numbers the file's length bounds neither, and whoever reads a row makes room for its columns.
    guard !overflow, count > 0 || max(rows, columns) <= Self.longestEmptySide else { throw .malformed(what: what) }
    let values = halves ? try reader.halves(count, what) : try reader.floats(count, what)
    self.init(rows: rows, columns: columns, values: values)
  }
}
