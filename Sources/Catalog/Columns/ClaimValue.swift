/// A claim column's cell.
struct ClaimValue: Hashable, Sendable {
  let column: String
  let role: Attribute.Role
  /// On one line, single spaces.
  let value: String
  /// The cells that say it: one, or those of all variants that agree.
  let places: [CellPlace]

  private static let nothing: Set<String> = [
    "-", "–", "—", "--", "n/a", "na", "n.a.", "none", "null", "nil", "nan", "unknown", "undefined", "not applicable",
    "default", "default title", "なし", "無し", "指定なし", "未設定", "該当なし", "不明", "ー", "－", "―",
  ]
  /// What shops write under "condition" and "state" of how something was had or is sold, not of how it looks.
  private static let trade: Set<String> = [
    "new", "brand new", "like new", "as new", "very good", "good", "fair", "acceptable", "used", "pre-owned",
    "second hand", "second-hand", "refurbished", "open box", "active", "inactive", "draft", "archived", "enabled",
    "disabled", "published", "unpublished", "available", "in stock", "out of stock", "sold out", "新品", "中古", "中古品",
    "未使用", "未使用品", "新古品", "良い", "非常に良い", "可",
  ]
  /// Unicode scalars.
  private static let longestAttribute = 200

  /// `nil` where the cell says nothing.
  init?(column: String, role: Attribute.Role, cell: String, places: [CellPlace]) {
    let value = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !value.isEmpty, !Self.nothing.contains(value.lowercased()) else { return nil }
    if role == .state, Self.trade.contains(value.lowercased()) { return nil }
    self.column = column.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.role = role
    self.value = value
    self.places = places
  }

  /// The same for two cells that say the same of the same.
  var statement: [String] { [column, value] }

  /// Longer than any attribute: a text that strayed into the column, to be read like the rest of the spec.
  var isText: Bool { value.unicodeScalars.count > Self.longestAttribute }

  /// What the cell names one by one: "Black/Silver" is two colours. Sizes and counts stay whole ("1,5 l", "S/M"). A text
  /// names nothing by itself.
  var parts: [String] {
    if isText { return [] }
    switch role {
    case .colour, .material, .pattern, .state:
      let parts = value.split { "/,;|、・／，；｜".contains($0) }.map { $0.split(separator: " ").joined(separator: " ") }
      return parts.filter { !$0.isEmpty }
    case .size, .count: return [value]
    }
  }
}
