/// Reads a delimited table: finds its delimiter and its format by the header.
struct TableReader {
  private let bytes: [UInt8]
  private let file: String

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// - Throws: `CatalogError` with the columns found, where they are no catalog's.
  func read(productColumn: String?, into intake: inout Intake) throws(CatalogError) -> CatalogKind {
    let (table, header, format) = try recognise()
    var product: Int?
    if let productColumn {
      product = header.place(named: productColumn)
      guard product != nil else {
        throw CatalogError(.productColumnMissing(productColumn, found: header.names), file: file)
      }
    }
    intake.name(columns: header.names)
    var products = RowGroups()
    for row in table.dropFirst() {
      if let kind = fault(of: row, columns: header.names.count) {
        intake.refuse(CatalogFault(kind, line: row.line, id: row.fields.first?.trimmed.harmless.nonEmpty))
        continue
      }
      intake.keep(row)
      if let key = format.product(of: row, isKnown: products.contains) {
        products.add(row, to: key)
      } else {
        for draft in format.drafts(of: [row], header: header, product: product) { intake.take(draft) }
      }
    }
    for starts in products.groups {
      let rows = starts.map { table.row(at: $0) }
      for draft in format.drafts(of: rows, header: header, product: product) { intake.take(draft) }
    }
    return format.kind
  }

  /// The rows from the header on.
  func recognise() throws(CatalogError) -> (DelimitedTable, TableHeader, any TableFormat) {
    var widest = TableHeader([])
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let table = DelimitedTable(bytes, delimiter: delimiter)
      guard let row = table.first(where: { _ in true }), row.flaw == nil else { continue }
      let header = TableHeader(row.fields.map(\.trimmed))
      let formats: [(any TableFormat)?] = [
        OwnFormat(header), ShopifyFormat(header), MerchantFormat(header), JapaneseShopFormat(header),
      ]
      if let format = formats.compactMap({ $0 }).first { return (table, header, format) }
      if header.names.count > widest.names.count { widest = header }
    }
    throw CatalogError(.missingColumns(found: widest.names), file: file)
  }

  private func fault(of row: TableRow, columns: Int) -> CatalogFault.Kind? {
    switch row.flaw {
    case .textAfterQuote: return .textAfterQuote
    case .unclosedQuote: return .unclosedQuote
    case .hopeless: return .restUnread
    case nil: break
    }
    // Spreadsheets leave empty fields at the end; what lacks a field or has one too many has slipped.
    let extra = row.fields.dropFirst(columns)
    let isFine = row.fields.count >= columns && extra.allSatisfy { $0.trimmed.isEmpty }
    return isFine ? nil : .fieldCount(found: row.fields.count, expected: columns)
  }
}
