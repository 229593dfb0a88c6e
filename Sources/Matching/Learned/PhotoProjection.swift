import COpenBLAS
public import Features

/// The few directions in which product photos differ most: standardised descriptors on their principal components.
///
/// One scale for all components, such that photos like those it was fitted on have a mean squared length of 1.
public struct PhotoProjection: Sendable, Hashable {
  /// Of each number of a descriptor, [size].
  public let means: [Float]
  /// What each centred number is multiplied by, [size].
  public let scales: [Float]
  /// Orthonormal columns, [size, dimensions].
  public let basis: Matrix
  /// `basis` with each row times its scale.
  private let scaledBasis: [Float]

  public var size: Int { means.count }
  public var dimensions: Int { basis.columns }

  public init(means: [Float], scales: [Float], basis: Matrix) {
    precondition(means.count == basis.rows && scales.count == basis.rows, "one mean and one scale a row")
    self.means = means
    self.scales = scales
    self.basis = basis
    SingleThread.enforce()
    var scaled = basis.values
    for row in 0..<basis.rows {
      for column in 0..<basis.columns { scaled[row * basis.columns + column] *= scales[row] }
    }
    scaledBasis = scaled
  }

  /// - Returns: [dimensions], or `nil` for the features of another encoder.
  public func callAsFunction(_ photo: PhotoFeatures) -> [Float]? { project(PhotoDescriptor.of(photo)) }

  /// - Parameter descriptor: of `PhotoDescriptor`.
  /// - Returns: [dimensions], or `nil` where the descriptor is of another size.
  public func project(_ descriptor: [Float]) -> [Float]? {
    guard descriptor.count == size, size > 0 else { return nil }
    let centred = zip(descriptor, means).map { $0 - $1 }
    var result = [Float](repeating: 0, count: dimensions)
    cblas_sgemv(
      CblasRowMajor, CblasTrans, Int32(size), Int32(dimensions), 1, scaledBasis, Int32(dimensions), centred, 1, 0,
      &result, 1)
    return result
  }
}
