/// What a format says of a pair, before its photo is looked for and its spec composed.
struct PairDraft: Sendable {
  let line: Int
  let id: String
  let image: String
  /// Title and description, or the spec column.
  let text: String
  /// In the file's column order.
  let claims: [ClaimValue]
  /// What the rows of one product share, where the catalog says so.
  let product: String?
}

/// What a format makes of a catalog's rows.
struct Drafts: Sendable {
  var pairs: [PairDraft] = []
  var faults: [CatalogFault] = []
  var rows = SourceRows()
}
