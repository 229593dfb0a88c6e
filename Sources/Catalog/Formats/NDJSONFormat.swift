/// NDJSON with `id`, `image`, `spec` and whatever else.
enum NDJSONFormat {
  /// - Throws: `CatalogError` where no line has what a pair needs, or `--product` names nothing.
  static func drafts(of bytes: [UInt8], file: String, productColumn: String?) throws(CatalogError) -> Drafts {
    var drafts = Drafts()
    var found: [String] = []
    var known: Set<String> = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard let object = JSONLine(line) else {
        drafts.faults.append(CatalogFault(.notJSON, line: index + 1))
        continue
      }
      for (key, _) in object.values where known.insert(key).inserted { found.append(key) }
      drafts.pairs.append(draft(of: object, line: index + 1, productColumn: productColumn))
      drafts.rows.add(object.values.map { Column(name: $0.key, value: $0.value) }, line: index + 1)
    }
    let header = TableHeader(found)
    guard ["id", "image", "spec"].allSatisfy({ header.place(of: $0) != nil }) else {
      throw CatalogError(.missingColumns(found: found), file: file)
    }
    if let productColumn, header.place(named: productColumn) == nil {
      throw CatalogError(.productColumnMissing(productColumn, found: found), file: file)
    }
    return drafts
  }

  static func draft(of object: JSONLine, line: Int, productColumn: String?) -> PairDraft {
    let header = TableHeader(object.values.map(\.key))
    let row = TableRow(line: line, fields: object.values.map(\.value), flaw: nil)
    let product = productColumn.map { header.place(named: $0) } ?? header.place(of: "product")
    return PairDraft(
      line: line, id: row[header.place(of: "id")], image: row[header.place(of: "image")],
      parts: [row.part(header.place(of: "spec"))], claims: header.claims(in: row), product: row[product].nonEmpty)
  }
}
