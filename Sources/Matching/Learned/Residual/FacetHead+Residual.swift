import Features

extension FacetHead {
  /// The same head with a residual of low rank: `score = 20 ((x A)(t B)' + (x A')(t B')')`, by columns put side by side.
  ///
  /// - Returns: the head as it is where the residual is for other photos or words.
  package func adding(_ residual: FacetHead) -> FacetHead {
    guard residual.photo.rows == photo.rows, residual.text.rows == text.rows else { return self }
    // The residual's part of the centre is the same for a claim and its rivals, and so leaves every margin as it is.
    return FacetHead(
      photo: Self.beside(photo, residual.photo), text: Self.beside(text, residual.text), centre: centre)
  }

  private static func beside(_ left: Matrix, _ right: Matrix) -> Matrix {
    var values: [Float] = []
    values.reserveCapacity(left.values.count + right.values.count)
    for row in 0..<left.rows {
      values += left.values[row * left.columns..<(row + 1) * left.columns]
      values += right.values[row * right.columns..<(row + 1) * right.columns]
    }
    return Matrix(rows: left.rows, columns: left.columns + right.columns, values: values)
  }
}

extension HeadSet {
  /// The file of a model that holds what labels added to its heads.
  public static let residualFileName = "residual.bin"

  /// The heads with what labels added to them, whoever taught them.
  package func adding(_ residual: HeadSet?) -> HeadSet {
    guard let residual else { return self }
    return HeadSet(
      teacher: teacher,
      trained: trained.reduce(into: [:]) { heads, entry in
        heads[entry.key] = Trained(
          head: residual.trained[entry.key].map { entry.value.head.adding($0.head) } ?? entry.value.head,
          words: entry.value.words)
      })
  }
}
