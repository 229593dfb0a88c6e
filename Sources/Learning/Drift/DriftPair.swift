/// What drift is looked for in, of one pair.
public struct DriftPair: Sendable, Identifiable {
  public let id: String
  /// Pairs of one product look alike, so they count as one.
  public let product: String
  /// Where the photo lies among photos, as `PhotoProjection` has it; `nil` where it could not be read.
  public let photo: [Float]?
  /// Where the spec lies among texts: the text encoder's vector, of length 1.
  public let text: [Float]?
  public let risk: Double?
  /// Phrases that a photo could show.
  public let visible: Int
  /// Those of them that could not be checked, because nothing was ever learned of them or their language is not read.
  public let unknown: Int
  /// What kinds of goods the spec names.
  public let kinds: [String]
  /// Why phrases were not read: "Korean is not read".
  public let unread: [String]
  public let look: PhotoLook?
  public let style: SpecStyle

  public init(
    id: String, product: String, photo: [Float]?, text: [Float]?, risk: Double?, visible: Int, unknown: Int,
    kinds: [String], unread: [String] = [], look: PhotoLook?, style: SpecStyle
  ) {
    self.id = id
    self.product = product
    self.photo = photo
    self.text = text
    self.risk = risk
    self.visible = visible
    self.unknown = unknown
    self.kinds = kinds
    self.unread = unread
    self.look = look
    self.style = style
  }

  /// Share of its checkable phrases that nothing is known of; `nil` where it has none.
  var unknownShare: Double? { visible > 0 ? Double(unknown) / Double(visible) : nil }
}
