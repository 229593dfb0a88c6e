/// A Japanese shop's item file: Rakuten's item CSV (RMS, before and after SKUs), and tables with the usual column names.
///
/// Every picture is a pair, the first with the item's number for its id, the others `NUMBER#2`, `NUMBER#3`. Rows of one
/// item (Rakuten's SKUs) are one product; an attribute of SKUs is claimed only where all of them agree.
struct JapaneseShopFormat: TableFormat {
  private let id: Int
  private let title: Int
  private let descriptions: [Int]
  private let images: [Int]
  /// Rakuten's 商品属性（項目）1 beside 商品属性（値）1, and so on.
  private let attributes: [(name: Int, value: Int)]
  let kind = CatalogKind.japaneseShop

  init?(_ header: TableHeader) {
    // ColumnName drops what stands in parentheses: 商品管理番号（商品URL）.
    guard
      let id = header.place(
        of: "商品管理番号", "商品番号", "商品コード", "商品id", "管理番号", "品番", "商品no", "型番", "jancode", "janコード", "sku", "id"),
      let title = header.place(of: "商品名", "商品名称", "商品タイトル", "アイテム名", "品名", "タイトル")
    else { return nil }
    let first = header.place(
      of: "商品画像url", "商品画像パス1", "商品画像1", "商品画像", "画像url", "画像ファイル名", "画像ファイル", "画像", "メイン画像", "写真", "image")
    guard let first else { return nil }
    self.id = id
    self.title = title
    images = [first] + (2...20).compactMap { header.place(of: "商品画像パス\($0)", "商品画像\($0)", "画像\($0)") }
    descriptions = [
      "pc用商品説明文", "スマートフォン用商品説明文", "商品説明文", "商品説明", "商品詳細", "説明文", "説明", "詳細", "pc用販売説明文",
    ].compactMap { header.place(of: $0) }
    attributes = (1...100).compactMap { number in
      guard let name = header.place(exactly: "商品属性(項目)\(number)"), let value = header.place(exactly: "商品属性(値)\(number)")
      else { return nil }
      return (name, value)
    }
  }

  func product(of row: TableRow, isKnown: (String) -> Bool) -> String? {
    // A row without a number is an item of its own, and a fault later on; so is a second row with a name of its own.
    let key = row[id].nonEmpty ?? "\0\(row.line)"
    return !row[title].isEmpty && isKnown(key) ? key + "\0\(row.line)" : key
  }

  func drafts(of rows: [TableRow], header: TableHeader, product: Int?) -> [PairDraft] {
    guard let first = rows.first(where: { !$0[title].isEmpty }) ?? rows.first else { return [] }
    let description = descriptions.lazy.map { first.part($0, isMarkup: true) }.first { !$0.text.isEmpty }
    let parts = [first.part(title)] + [description].compactMap { $0 }
    let claims = header.claims(in: first) + attributeClaims(in: rows)
    return pictures(of: first).enumerated().map { index, picture in
      PairDraft(
        line: first.line, id: pictureID(first[id], index: index), image: picture, parts: parts, claims: claims,
        product: first[product].nonEmpty ?? first[id].nonEmpty)
    }
  }

  /// One field may list several, separated by spaces; a path in the shop's cabinet starts with a slash.
  private func pictures(of row: TableRow) -> [String] {
    var pictures: [String] = []
    for place in images {
      for part in row[place].split(whereSeparator: { $0.isWhitespace || $0 == "|" }) {
        let picture = String(part.drop { $0 == "/" })
        if !picture.isEmpty, !pictures.contains(picture) { pictures.append(picture) }
      }
    }
    return pictures.isEmpty ? [""] : pictures
  }

  private func attributeClaims(in rows: [TableRow]) -> [ClaimValue] {
    var order: [String] = []
    var values: [String: Set<String>] = [:]
    var places: [String: [CellPlace]] = [:]
    for row in rows {
      for attribute in attributes where !row[attribute.name].isEmpty && !row[attribute.value].isEmpty {
        if values[row[attribute.name]] == nil { order.append(row[attribute.name]) }
        values[row[attribute.name], default: []].insert(row[attribute.value])
        places[row[attribute.name], default: []].append(row.place(attribute.value))
      }
    }
    return order.compactMap { name in
      guard let role = ClaimColumns.role(of: name), let cells = values[name], cells.count == 1, let cell = cells.first
      else { return nil }
      return ClaimValue(column: name, role: role, cell: cell, places: places[name] ?? [])
    }
  }
}
