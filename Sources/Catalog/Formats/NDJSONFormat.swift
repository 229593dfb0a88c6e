/// NDJSON with `id`, `image`, `spec` and whatever else.
enum NDJSONFormat {
  /// - Throws: `CatalogError` where no line has what a pair needs, or `--product` names nothing.
  static func read(
    _ bytes: [UInt8], file: String, productColumn: String?, into intake: inout Intake
  ) throws(CatalogError) {
    var found: [String] = []
    var known: Set<String> = []
    for (number, line) in Lines(bytes) {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard let object = JSONLine(line) else {
        intake.refuse(CatalogFault(.notJSON, line: number))
        continue
      }
      for (key, _) in object.values where known.insert(key).inserted { found.append(key) }
      intake.take(draft(of: object, line: number, productColumn: productColumn))
      intake.keep(object.values.map { Column(name: $0.key, value: $0.value) }, line: number)
    }
    let header = TableHeader(found)
    guard ["id", "image", "spec"].allSatisfy({ header.place(of: $0) != nil }) else {
      throw CatalogError(.missingColumns(found: found), file: file)
    }
    if let productColumn, header.place(named: productColumn) == nil {
      throw CatalogError(.productColumnMissing(productColumn, found: found), file: file)
    }
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

/// The lines of a text with their numbers, from 1; a line feed ends each but the last.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  /// `nil` behind the last.
  private var start: Int? = 0
  private var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (number: Int, line: ArraySlice<UInt8>)? {
    guard let start else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A)
    self.start = end.map { $0 + 1 }
    number += 1
    return (number, bytes[start..<(end ?? bytes.count)])
  }
}
