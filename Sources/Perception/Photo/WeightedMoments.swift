import Features

/// Mean and deviation of the square roots of ReLU6 states over the cells of a layer, weighted by the foreground.
///
/// The root tames single strong cells; `findings` measured pattern and material with it.
enum WeightedMoments {
  /// - Parameters:
  ///   - states: cells x channels, none negative.
  ///   - weights: one for each cell, none negative, one of them at least positive.
  /// - Returns: [2, channels], mean then deviation.
  static func ofRoots(_ states: [Float], weights: [Float]) -> Matrix {
    let channels = states.count / max(1, weights.count)
    var (means, squares) = ([Float](repeating: 0, count: channels), [Float](repeating: 0, count: channels))
    let total = weights.reduce(0, +)
    states.withUnsafeBufferPointer { states in
      for (cell, weight) in weights.enumerated() {
        let share = weight / total
        for channel in 0..<channels {
          let state = states[cell * channels + channel]
          means[channel] += share * state.squareRoot()
          squares[channel] += share * state
        }
      }
    }
    let deviations = zip(means, squares).map { mean, square in max(0, square - mean * mean).squareRoot() }
    return Matrix(rows: 2, columns: channels, values: means + deviations)
  }
}
