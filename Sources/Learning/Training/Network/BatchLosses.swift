/// The losses of one batch, in nats.
public struct BatchLosses: Sendable, Hashable, Codable {
  public internal(set) var typeI = 0.0
  public internal(set) var typeIIAndIII = 0.0
  public internal(set) var contrast = 0.0
  /// Weighted as `LossWeights` says.
  public internal(set) var total = 0.0

  public init() {}
}
