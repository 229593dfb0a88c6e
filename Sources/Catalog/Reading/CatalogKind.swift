/// How a catalog is laid out.
public enum CatalogKind: String, Sendable, Hashable {
  /// CSV or TSV with `id`, `image`, `spec`.
  case table
  /// NDJSON with the same keys.
  case ndjson
  case shopify
  case merchant
  /// Rakuten's item CSV, and tables with the column names of Japanese shops.
  case japaneseShop
  /// Photos beside texts of the same name.
  case folder
}
