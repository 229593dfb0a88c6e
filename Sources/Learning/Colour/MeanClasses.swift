/// What product photos look like on average: the mean over catalogs of each one's mean class probabilities,
/// so that a large catalog does not outvote the others.
public struct MeanClasses: Sendable {
  private var means: [[Double]] = []

  public init() {}

  /// - Parameter photos: class probabilities of each photo of one catalog, all of one length.
  public mutating func add(catalog photos: [[Float]]) {
    guard let size = photos.first?.count else { return }
    var sum = [Double](repeating: 0, count: size)
    for photo in photos where photo.count == size {
      for index in sum.indices { sum[index] += Double(photo[index]) }
    }
    means.append(sum.map { $0 / Double(photos.count) })
  }

  /// Empty before the first catalog. Rounded to what a single-precision mean can tell.
  public var mean: [Float] {
    guard let first = means.first else { return [] }
    return first.indices.map { index in
      Float(means.reduce(0) { index < $1.count ? $0 + $1[index] : $0 } / Double(means.count))
    }
  }
}
