public import Features

/// A linear map from `ViewDescriptor`s to the text encoder's space, learned from photos with texts.
public struct PhotoTextMap: Sendable, Hashable {
  /// Of the descriptors it was learned from.
  public let mean: [Float]
  /// What each number of a descriptor is divided by after the mean is taken off.
  public let scale: [Float]
  /// [text, descriptor].
  public let weights: Matrix

  public init(mean: [Float], scale: [Float], weights: Matrix) {
    precondition(mean.count == weights.columns && scale.count == weights.columns, "one mean and scale a column")
    self.mean = mean
    self.scale = scale
    self.weights = weights
  }

  /// Where texts about photos are to be looked for, less the texts' mean.
  /// - Parameter descriptors: one a row.
  /// - Returns: one row each, length 1 or zeros.
  public func map(_ descriptors: Matrix) -> Matrix {
    precondition(descriptors.columns == weights.columns, "descriptors of \(weights.columns) numbers")
    var mapped = standardised(descriptors).timesTransposed(weights)
    for row in 0..<mapped.rows {
      let range = row * mapped.columns..<(row + 1) * mapped.columns
      mapped.values.replaceSubrange(range, with: unit(Array(mapped.values[range])))
    }
    return mapped
  }

  private func standardised(_ descriptors: Matrix) -> Matrix {
    var result = descriptors
    for row in 0..<result.rows {
      for column in 0..<result.columns {
        let index = row * result.columns + column
        result.values[index] = (result.values[index] - mean[column]) / scale[column]
      }
    }
    return result
  }
}
