public import Claims
public import Features

/// A photo and what is known to be true of it: what training samples are made from.
public struct TrainingPair: Sendable, Hashable, Identifiable {
  /// Unique within a corpus.
  public let id: String
  /// The catalog or collection it comes from, "grocery", "renders"; words are only exchanged within one.
  public let source: String
  /// Pairs of one product are kept together wherever pairs are split or drawn.
  public let product: String
  /// Content hash of the photo: pairs with one photo have one key.
  public let photo: String
  /// Held out by product: never trained on.
  public let isValidation: Bool
  /// True of the photo where `observability` is visible; others are phrases that no photo shows.
  public let claims: [Claim]
  /// Beside `claims`: the rectangle in which the photo shows it, where the truth gives one.
  public let regions: [Region?]

  public init(
    id: String, source: String, product: String, photo: String, isValidation: Bool, claims: [Claim],
    regions: [Region?]? = nil
  ) {
    let regions = regions ?? [Region?](repeating: nil, count: claims.count)
    precondition(regions.count == claims.count, "one region or nil a claim")
    self.id = id
    self.source = source
    self.product = product
    self.photo = photo
    self.isValidation = isValidation
    self.claims = claims
    self.regions = regions
  }
}
