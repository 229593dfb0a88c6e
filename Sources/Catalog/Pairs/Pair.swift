public import Foundation

/// One product photo and the spec sold with it.
public struct Pair: Sendable, Hashable, Identifiable {
  /// Unicode scalars of `spec` at most. Shops' feeds allow 5,000 (Google Merchant); the work grows faster than the text.
  public static let longestSpec = 20_000

  public let id: String
  /// The photo as the catalog names it.
  public let image: String
  /// Where that is on disk, inside the catalog's folder or `--images`.
  let path: String
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
    self.init(
      id: id, image: image, path: photo.path, spec: spec, product: product, attributes: attributes, line: line)
  }

  init(
    id: String, image: String, path: String, spec: String, product: String, attributes: [Attribute], line: Int
  ) {
    self.id = id
    self.image = image
    self.path = path
    self.spec = spec
    self.product = product
    self.attributes = attributes
    self.line = line
  }

  /// Where the photo is on disk.
  public var photo: URL { URL(fileURLWithPath: path, isDirectory: false) }
}
