/// `total = u * local + (1 - u) * global` (AsCL, arXiv 2405.10029).
public struct Similarity: Sendable, Codable, Hashable {
  public var total: Double
  public var local: Double
  public var global: Double

  public init(total: Double, local: Double, global: Double) {
    self.total = total
    self.local = local
    self.global = global
  }
}
