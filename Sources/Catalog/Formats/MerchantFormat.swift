/// Google Merchant's product feed. https://support.google.com/merchants/answer/7052112
///
/// Every picture of `additional_image_link` is a pair too, its id the row's with `#2`, `#3` and so on.
struct MerchantFormat: TableFormat {
  private let id: Int
  private let title: Int
  private let description: Int?
  private let image: Int
  private let more: Int?
  let kind = CatalogKind.merchant

  init?(_ header: TableHeader) {
    guard let id = header.place(of: "id"), let title = header.place(of: "title"),
      let image = header.place(of: "image link")
    else { return nil }
    (self.id, self.title, self.image) = (id, title, image)
    description = header.place(of: "description")
    more = header.place(of: "additional image link", "additional image links")
  }

  func drafts(of rows: [TableRow], header: TableHeader, product: Int?) -> [PairDraft] {
    let product = product ?? header.place(of: "item group id")
    return rows.flatMap { row -> [PairDraft] in
      let parts = [row.part(title), row.part(description, isMarkup: true)]
      let claims = header.claims(in: row)
      var images = [row[image]]
      for extra in row[more].split(separator: ",").map({ String($0).trimmed }) where !images.contains(extra) {
        if !extra.isEmpty { images.append(extra) }
      }
      return images.enumerated().map { index, image in
        PairDraft(
          line: row.line, id: pictureID(row[id], index: index), image: image, parts: parts, claims: claims,
          product: row[product].nonEmpty ?? (images.count > 1 ? row[id].nonEmpty : nil))
      }
    }
  }
}

/// The first picture of a product has the product's id, the others `id#2`, `id#3`.
func pictureID(_ id: String, index: Int) -> String { index == 0 || id.isEmpty ? id : "\(id)#\(index + 1)" }
