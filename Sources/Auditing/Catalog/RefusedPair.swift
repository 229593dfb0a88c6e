/// A row of the catalog that is no pair but says which it was meant to be.
public struct RefusedPair: Sendable, Hashable {
  public let id: String
  public let image: String?
  public let spec: String?
  /// Of the catalog, from 1; 0 for a bare directory.
  public let line: Int
  /// What is wrong, and what mends it.
  public let message: String

  public init(id: String, image: String?, spec: String?, line: Int, message: String) {
    self.id = id
    self.image = image
    self.spec = spec
    self.line = line
    self.message = message
  }
}
