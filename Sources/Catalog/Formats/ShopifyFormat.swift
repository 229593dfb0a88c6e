/// Shopify's product export, old headers and new. https://help.shopify.com/manual/products/import-export/using-csv
///
/// A product is all rows of its handle: the first with its texts, others with further pictures or variants. Each picture
/// is a pair; the first has the handle for its id, the others `handle#2`, `handle#3`. An option ("Color: Blue") is
/// claimed of a picture only where every variant that it stands for agrees.
struct ShopifyFormat: TableFormat {
  private let handle: Int
  private let title: Int
  private let body: Int?
  private let image: Int
  private let variantImage: Int?
  private let options: [(name: Int, value: Int)]
  let kind = CatalogKind.shopify

  init?(_ header: TableHeader) {
    guard let handle = header.place(of: "handle", "url handle"), let title = header.place(of: "title"),
      let image = header.place(of: "image src", "product image url")
    else { return nil }
    (self.handle, self.title, self.image) = (handle, title, image)
    // "Body (HTML)": ColumnName drops what stands in parentheses.
    body = header.place(of: "body", "body html", "description")
    variantImage = header.place(of: "variant image", "variant image url")
    options = (1...3).compactMap { number in
      guard let name = header.place(of: "option\(number) name"), let value = header.place(of: "option\(number) value")
      else { return nil }
      return (name, value)
    }
  }

  func product(of row: TableRow, isKnown: (String) -> Bool) -> String? {
    // A row without a handle is a product of its own, and a fault later on.
    row[handle].nonEmpty ?? "\0\(row.line)"
  }

  func drafts(of rows: [TableRow], header: TableHeader, product: Int?) -> [PairDraft] {
    guard let first = rows.first(where: { !$0[title].isEmpty }) ?? rows.first else { return [] }
    let parts = [first.part(title), first.part(body, isMarkup: true)]
    return pictures(of: rows, else: first).enumerated().map { index, picture in
      let claims = optionClaims(of: picture.image, in: rows, names: first) + columnClaims(in: first, header: header)
      return PairDraft(
        line: picture.line, id: pictureID(first[handle], index: index), image: picture.image, parts: parts,
        claims: claims.sorted { $0.place < $1.place }.map(\.claim),
        product: first[product].nonEmpty ?? first[handle].nonEmpty)
    }
  }

  /// Each picture once, at the first row that shows it.
  private func pictures(of rows: [TableRow], else first: TableRow) -> [(image: String, line: Int)] {
    var seen: Set<String> = []
    var pictures: [(image: String, line: Int)] = []
    for place in [image, variantImage].compactMap({ $0 }) {
      for row in rows where !row[place].isEmpty && seen.insert(row[place]).inserted {
        pictures.append((row[place], row.line))
      }
    }
    return pictures.isEmpty ? [("", first.line)] : pictures
  }

  private typealias PlacedClaim = (place: Int, claim: ClaimValue)

  private func columnClaims(in row: TableRow, header: TableHeader) -> [PlacedClaim] {
    header.claims.compactMap { column in
      ClaimValue(
        column: column.column, role: column.role, cell: row[column.place], places: [row.place(column.place)]
      ).map { (column.place, $0) }
    }
  }

  private func optionClaims(of picture: String, in rows: [TableRow], names: TableRow) -> [PlacedClaim] {
    let own = rows.filter { variantImage != nil && $0[variantImage] == picture }
    let variants = own.isEmpty ? rows : own
    return options.compactMap { option in
      let values = Set(variants.map { $0[option.value] }.filter { !$0.isEmpty })
      guard let role = ClaimColumns.role(of: names[option.name]), values.count == 1, let value = values.first,
        let claim = ClaimValue(
          column: names[option.name], role: role, cell: value,
          places: variants.filter { !$0[option.value].isEmpty }.map { $0.place(option.value) })
      else { return nil }
      return (option.value, claim)
    }
  }
}
