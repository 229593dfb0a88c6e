public import Matching

extension SwapCalibration {
  /// Logistic regression of "was planted" on the gain, over pairs that gain most by each other.
  ///
  /// - Returns: `nil` unless there are planted ones and others, and a greater gain makes a swap likelier.
  public init?(fitting candidates: [SwapFigures.Candidate]) {
    let mutual = candidates.filter(\.isMutual)
    let planted = mutual.map(\.isPlanted)
    guard planted.contains(true), planted.contains(false) else { return nil }
    // Few planted ones: a strong ridge would flatten the slope.
    let fit = LogisticRegression(rows: mutual.map { [$0.nats] }, outcomes: planted, c: 10)
    guard let slope = fit.weights.first, slope > 0 else { return nil }
    self.init(intercept: fit.intercept, slope: slope)
  }
}
