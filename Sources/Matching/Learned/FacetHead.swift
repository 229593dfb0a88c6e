public import Features

/// A bilinear judge of one facet's words: `score = 20 (x A) (t B)'`.
///
/// `x` is a photo under a `PhotoProjection`, `t` the mean vector of a phrase less that of the words it was trained on.
public struct FacetHead: Sendable, Hashable {
  public static let sharpness: Float = 20

  /// A, [dimensions, rank].
  public let photo: Matrix
  /// B, [text size, rank].
  public let text: Matrix
  /// Mean vector of the vocabulary, [text size].
  public let centre: [Float]

  public var rank: Int { photo.columns }

  public init(photo: Matrix, text: Matrix, centre: [Float]) {
    precondition(photo.columns == text.columns && text.rows == centre.count, "one rank, one text size")
    self.photo = photo
    self.text = text
    self.centre = centre
  }

  /// `x A`, [rank]; `nil` for a photo of another projection.
  package func key(ofPhoto x: [Float]) -> [Float]? { x.count == photo.rows ? times(photo, x) : nil }

  /// `t B`, [rank]; `nil` for a vector of another encoder.
  package func key(ofWord vector: [Float]) -> [Float]? {
    vector.count == text.rows ? times(text, zip(vector, centre).map { $0 - $1 }) : nil
  }

  package static func score(_ photoKey: [Float], _ wordKey: [Float]) -> Double {
    Double(sharpness * dotProduct(photoKey[...], wordKey))
  }

  private func times(_ matrix: Matrix, _ vector: [Float]) -> [Float] {
    var result = [Float](repeating: 0, count: matrix.columns)
    for (row, value) in vector.enumerated() {
      let start = row * matrix.columns
      for column in result.indices { result[column] += value * matrix.values[start + column] }
    }
    return result
  }
}
