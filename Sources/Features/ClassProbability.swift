/// One entry of a sparse distribution over ImageNet's 1,000 classes.
public struct ClassProbability: Sendable, Codable, Hashable {
  public let index: UInt16
  public let probability: Float

  public init(index: UInt16, probability: Float) {
    self.index = index
    self.probability = probability
  }
}
