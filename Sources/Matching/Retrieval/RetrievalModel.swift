/// What photos and texts of any catalog are compared with in a search.
public struct RetrievalModel: Sendable {
  public let classes: ClassVocabulary
  /// Mean class probabilities of product photos at large; may be empty.
  public let prior: [Float]
  public let table: ColourTable
  public let names: ColourNames
  /// Learned from other catalogs; `nil` in a model without one.
  public let map: PhotoTextMap?
  /// The trained network, whose `S` needs every photo with every text; `nil` in a model without one.
  public let attention: AttentionModel?

  public init(
    classes: ClassVocabulary, prior: [Float], table: ColourTable, names: ColourNames, map: PhotoTextMap? = nil,
    attention: AttentionModel? = nil
  ) {
    self.classes = classes
    self.prior = prior
    self.table = table
    self.names = names
    self.map = map
    self.attention = attention
  }
}
