/// A line of a truth file whose margins and sketch are known.
public struct SimulatedPair: Sendable, Hashable {
  public let id: String
  public let example: CalibrationExample
  /// `PairSketch` of it.
  public let sketch: [Float]

  public init(id: String, example: CalibrationExample, sketch: [Float]) {
    self.id = id
    self.example = example
    self.sketch = sketch
  }
}
