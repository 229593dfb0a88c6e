/// What a format says of a pair, before its photo is looked for and its spec composed.
struct PairDraft: Sendable {
  /// A cell's share of the text.
  struct Part: Sendable {
    let text: String
    let cell: CellPlace
    /// The cell holds HTML.
    let isMarkup: Bool

    init(_ text: String, cell: CellPlace, isMarkup: Bool = false) {
      self.text = text
      self.cell = cell
      self.isMarkup = isMarkup
    }
  }

  let line: Int
  let id: String
  let image: String
  /// Title and description, or the spec column; none of them empty.
  let parts: [Part]
  /// In the file's column order.
  let claims: [ClaimValue]
  /// What the rows of one product share, where the catalog says so.
  let product: String?

  init(line: Int, id: String, image: String, parts: [Part], claims: [ClaimValue], product: String?) {
    self.line = line
    self.id = id
    self.image = image
    self.parts = parts.filter { !$0.text.isEmpty }
    self.claims = claims
    self.product = product
  }

  /// A line for each part.
  var text: String { parts.map(\.text).joined(separator: "\n") }
}
