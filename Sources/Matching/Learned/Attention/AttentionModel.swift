public import Claims

/// A trained attention network with all that it needs to see and to read: `ascl.bin` of a matcher's model.
public struct AttentionModel: Sendable, Hashable {
  /// A word of fewer products than this was not learned, only met.
  public static let fewestProducts = 5

  public let network: AttentionNetwork
  public let projection: AttentionProjection
  public let words: AttentionWords
  /// Training products that claim a word, by facet and by `AttentionWords.term(of:)`.
  public let products: [Facet: [String: Int]]

  public init(
    network: AttentionNetwork, projection: AttentionProjection, words: AttentionWords,
    products: [Facet: [String: Int]]
  ) {
    precondition(
      network.shape.regionInputs == projection.regionInputs && network.shape.globalInputs == projection.globalInputs
        && network.shape.textInputs == words.inputs, "a network of the projection's sizes")
    self.network = network
    self.projection = projection
    self.words = words
    self.products = products
  }

  /// Whether the network was trained to tell a facet's words apart at all.
  public func knows(_ facet: Facet) -> Bool {
    AttentionWords.facets.contains(facet)
      && (products[facet] ?? [:]).values.count { $0 >= Self.fewestProducts } >= 2
  }

  /// Whether a word was learned, not only met.
  public func hasLearned(_ term: String, _ facet: Facet) -> Bool {
    (products[facet]?[term] ?? 0) >= Self.fewestProducts
  }
}
