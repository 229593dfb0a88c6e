/// A pair that could be asked about next.
public struct AcquisitionCandidate: Sendable, Hashable {
  public let pair: String
  public let product: String
  /// Probability that it is wrong.
  public let risk: Double
  /// Photo and text as one vector of length 1 (`PairSketch`).
  public let sketch: [Float]

  public init(pair: String, product: String, risk: Double, sketch: [Float]) {
    self.pair = pair
    self.product = product
    self.risk = risk
    self.sketch = sketch
  }
}
