/// Which rows of a table belong together: where they start, so that they can be read again when all are known.
struct RowGroups {
  private var places: [String: Int] = [:]
  /// In the order of their first rows.
  private(set) var groups: [[RowStart]] = []

  func contains(_ key: String) -> Bool { places[key] != nil }

  mutating func add(_ row: TableRow, to key: String) {
    let start = RowStart(row)
    if let place = places[key] {
      groups[place].append(start)
    } else {
      places[key] = groups.count
      groups.append([start])
    }
  }
}

/// Where a sound row starts.
struct RowStart: Sendable, Hashable {
  /// Of the text's bytes.
  let byte: Int
  /// From 1.
  let line: Int

  init(_ row: TableRow) {
    byte = row.places.first?.lowerBound ?? 0
    line = row.line
  }
}
