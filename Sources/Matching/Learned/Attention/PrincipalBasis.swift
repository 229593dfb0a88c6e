package import Features

/// Principal components: `(x - mean) directions`, one row an example.
public struct PrincipalBasis: Sendable, Hashable {
  /// [channels]
  package let mean: [Float]
  /// [channels, components]; scaled so that projections have a spread of about 1.
  package let directions: Matrix
  /// `mean directions`: subtracted after the product, which saves a pass over the input.
  private let offset: [Float]

  package init(mean: [Float], directions: Matrix) {
    precondition(mean.count == directions.rows, "one mean a channel")
    self.mean = mean
    self.directions = directions
    offset = Matrix(rows: 1, columns: mean.count, values: mean).times(directions).values
  }

  var channels: Int { directions.rows }
  package var components: Int { directions.columns }

  package func project(_ rows: Matrix) -> Matrix {
    var product = rows.times(directions)
    for row in 0..<product.rows {
      for column in 0..<components { product.values[row * components + column] -= offset[column] }
    }
    return product
  }
}
