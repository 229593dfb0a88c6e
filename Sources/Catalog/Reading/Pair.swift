public import Foundation

/// One product photo and the spec sold with it.
public struct Pair: Sendable, Hashable, Identifiable {
  /// Unicode scalars of `spec` at most. Shops' feeds allow 5,000 (Google Merchant); the work grows faster than the text.
  public static let longestSpec = 20_000

  public let id: String
  /// The photo as the catalog names it.
  public let image: String
  /// Where that is on disk, inside the catalog's folder or `--images`.
  public let photo: URL
  /// What is judged and printed in the audit, composed as `contract.md` says.
  public let spec: String
  /// Pairs of one product share this; they are kept together wherever pairs are split.
  public let product: String
  /// The columns that make a claim, with their place in `spec`.
  public let attributes: [Attribute]
  /// Line of the file on which the pair's first row starts, from 1; 0 for a bare directory.
  public let line: Int

  public init(
    id: String, image: String, photo: URL, spec: String, product: String, attributes: [Attribute] = [], line: Int = 0
  ) {
    self.id = id
    self.image = image
    self.photo = photo
    self.spec = spec
    self.product = product
    self.attributes = attributes
    self.line = line
  }
}
