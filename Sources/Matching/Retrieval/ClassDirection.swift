import Features

/// A photo among phrases without training: ImageNet's class names, weighed by what the photo shows more of than photos
/// usually do (ConSE, Norouzi et al. 2014).
///
/// Probabilities enter as square roots, shared out again to add up to 1: a photo's second and third class say much about it,
/// and the first is often wrong. Class names are centred, and so are the shares.
public struct ClassDirection: Sendable {
  /// A mean over fewer photos leans on the prior.
  private static let priorPhotos: Float = 30

  /// Class names less their mean, [1000, width].
  private let names: Matrix
  /// Of the photos that this one is compared with; empty where nothing is known of them.
  private let mean: [Float]

  /// - Parameters:
  ///   - meanShares: the mean of `shares(of:)` over the photos to be compared.
  ///   - photos: how many those were.
  ///   - prior: mean class probabilities of photos at large; empty for none.
  public init(classes: ClassVocabulary, meanShares: [Float], photos: Int, prior: [Float] = []) {
    var names = classes.vectors
    for column in 0..<names.columns {
      var sum: Float = 0
      for row in 0..<names.rows { sum += names.values[row * names.columns + column] }
      for row in 0..<names.rows { names.values[row * names.columns + column] -= sum / Float(names.rows) }
    }
    self.names = names
    let prior = Self.shares(of: prior)
    guard prior.count == meanShares.count, photos > 0 else {
      mean = photos > 0 ? meanShares : prior
      return
    }
    let own = Float(photos) / (Float(photos) + Self.priorPhotos)
    mean = zip(meanShares, prior).map { own * $0 + (1 - own) * $1 }
  }

  /// Square roots of probabilities, adding up to 1.
  public static func shares(of probabilities: [Float]) -> [Float] {
    let roots = probabilities.map { max(0, $0).squareRoot() }
    let sum = roots.reduce(0, +)
    return sum > 0 ? roots.map { $0 / sum } : roots
  }

  /// - Parameter shares: of one photo.
  /// - Returns: length 1, or zeros where the photo is of another encoder.
  public func of(shares: [Float]) -> [Float] {
    guard shares.count == names.rows else { return [Float](repeating: 0, count: names.columns) }
    let leads = Matrix(
      rows: 1, columns: names.rows,
      values: mean.count == shares.count ? zip(shares, mean).map { $0 - $1 } : shares)
    return unit(leads.times(names).values)
  }
}
