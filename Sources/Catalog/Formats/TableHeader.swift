import Foundation

/// A table's first row: where each column is.
struct TableHeader: Sendable {
  let names: [String]
  private let places: [String: Int]
  /// The columns that make claims, in the file's order.
  let claims: [(place: Int, column: String, role: Attribute.Role)]

  init(_ fields: [String]) {
    names = fields
    var places: [String: Int] = [:]
    for (place, field) in fields.enumerated() {
      let name = ColumnName(field).description
      if !name.isEmpty, places[name] == nil { places[name] = place }
    }
    self.places = places
    claims = fields.enumerated().compactMap { place, field in
      ClaimColumns.role(of: field).map { (place, field, $0) }
    }
  }

  /// Where the first of these columns is. Names as `ColumnName` writes them.
  func place(of candidates: String...) -> Int? {
    for name in candidates { if let place = places[name] { return place } }
    return nil
  }

  /// Where the first column of this name is, full-width and half-width letters being the same.
  func place(exactly name: String) -> Int? {
    names.firstIndex { $0.precomposedStringWithCompatibilityMapping == name }
  }

  func place(named raw: String) -> Int? { names.firstIndex(of: raw) ?? places[ColumnName(raw).description] }

  func claims(in row: TableRow) -> [ClaimValue] {
    claims.compactMap {
      ClaimValue(column: $0.column, role: $0.role, cell: row[$0.place], places: [row.place($0.place)])
    }
  }
}

extension TableRow {
  /// The field of a column, tidied at its ends; nothing where the row or the column lacks it.
  subscript(place: Int?) -> String {
    guard let place, fields.indices.contains(place) else { return "" }
    return fields[place].trimmed
  }

  func place(_ column: Int) -> CellPlace { CellPlace(line: line, column: column) }

  /// A column's cell as a part of a text; nothing where there is no such column.
  func part(_ column: Int?, isMarkup: Bool = false) -> PairDraft.Part {
    let text = isMarkup ? HTMLText.text(from: self[column]) : self[column]
    return PairDraft.Part(text, cell: place(column ?? 0), isMarkup: isMarkup)
  }
}

extension String {
  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
  }
}
