/// A kind of table: knows its header, and reads its rows.
protocol TableFormat {
  /// `nil` where the header is another kind's.
  init?(_ header: TableHeader)
  var kind: CatalogKind { get }
  /// What the rows of one product share, so that they are read together wherever they stand; `nil` where each row is for
  /// itself.
  /// - Parameter isKnown: whether a row before had such a key.
  func product(of row: TableRow, isKnown: (String) -> Bool) -> String?
  /// - Parameters:
  ///   - rows: of one product, or a row for itself.
  ///   - product: place of the column that `--product` names.
  func drafts(of rows: [TableRow], header: TableHeader, product: Int?) -> [PairDraft]
}

extension TableFormat {
  func product(of row: TableRow, isKnown: (String) -> Bool) -> String? { nil }
}

/// `id`, `image`, `spec`, and whatever else.
struct OwnFormat: TableFormat {
  private let id: Int
  private let image: Int
  private let spec: Int
  let kind = CatalogKind.table

  init?(_ header: TableHeader) {
    guard let id = header.place(of: "id"), let image = header.place(of: "image"), let spec = header.place(of: "spec")
    else { return nil }
    (self.id, self.image, self.spec) = (id, image, spec)
  }

  func drafts(of rows: [TableRow], header: TableHeader, product: Int?) -> [PairDraft] {
    let product = product ?? header.place(of: "product")
    return rows.map { row in
      PairDraft(
        line: row.line, id: row[id], image: row[image], parts: [row.part(spec)], claims: header.claims(in: row),
        product: row[product].nonEmpty)
    }
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
