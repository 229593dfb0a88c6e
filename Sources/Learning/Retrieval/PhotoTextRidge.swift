import COpenBLAS
public import Features
public import Matching

/// Learns a `PhotoTextMap` by ridge regression in its dual form: as many unknowns as photos, not as numbers in a descriptor,
/// so that one factorisation of a few thousand photos takes a second and no step size has to be chosen.
public struct PhotoTextRidge: Sendable {
  /// Photos beyond these are left out evenly: the factorisation grows with their cube.
  public static let mostPhotos = 3_000
  /// Chosen on the training photos of `flickr8k` and of seven shops, cross-validated; from 0.1 to 1 little changes.
  public static let ridge: Float = 0.3
  /// Keeps numbers that never change from being blown up.
  private static let smallestDeviation: Float = 0.05

  private let mean: [Float]
  private let scale: [Float]
  /// Standardised descriptors, rows of length about 1.
  private let photos: Matrix
  /// Less what the prior says already.
  private let texts: Matrix
  /// [text, descriptor], of standardised descriptors.
  private let prior: Matrix?

  /// - Parameters:
  ///   - descriptors: one photo a row; at least one.
  ///   - texts: what is said of each, less the mean of all texts; as many rows.
  ///   - prior: learned from other photos: what is learned here is only where they are wrong.
  public init(descriptors: Matrix, texts: Matrix, prior: PhotoTextMap? = nil) {
    precondition(descriptors.rows == texts.rows, "one text a photo")
    SingleThread.enforce()
    let (rows, columns) = (descriptors.rows, descriptors.columns)
    var mean = [Float](repeating: 0, count: columns)
    var square = mean
    for row in 0..<rows {
      for (column, value) in descriptors.row(row).enumerated() {
        mean[column] += value
        square[column] += value * value
      }
    }
    let count = Float(max(1, rows))
    for column in 0..<columns {
      mean[column] /= count
      let variance = max(0, square[column] / count - mean[column] * mean[column])
      square[column] = (variance.squareRoot() + Self.smallestDeviation) * Float(columns).squareRoot()
    }
    var photos = descriptors
    for index in photos.values.indices {
      photos.values[index] = (photos.values[index] - mean[index % columns]) / square[index % columns]
    }
    self.mean = mean
    scale = square
    self.photos = photos
    self.prior = prior.map { Self.weights(of: $0, scale: square) }
    var texts = texts
    if let prior = self.prior {
      let said = photos.timesTransposed(prior)
      for index in texts.values.indices { texts.values[index] -= said.values[index] }
    }
    self.texts = texts
  }

  /// Learned from the photos of these rows.
  /// - Returns: `nil` without a row, or where numbers are so bad that nothing can be solved.
  public func map(from rows: [Int]) -> PhotoTextMap? {
    duals(of: rows).map { duals in
      var weights = duals.times(photos.gathering(rows))
      if let prior {
        for index in weights.values.indices { weights.values[index] += prior.values[index] }
      }
      return PhotoTextMap(mean: mean, scale: scale, weights: weights)
    }
  }

  /// Every photo where the others put it: mapped by what was learned without its group.
  /// - Parameter groups: of each photo, such as its product's number; photos of one group are held out together.
  /// - Returns: one row a photo, length 1 or zeros; `nil` where a fold cannot be learned.
  public func crossFitted(groups: [Int], folds: Int = 5) -> Matrix? {
    precondition(groups.count == photos.rows, "one group a photo")
    var mapped = Matrix(rows: texts.rows, columns: texts.columns)
    for fold in 0..<folds {
      let held = groups.indices.filter { groups[$0] % folds == fold }
      let rest = groups.indices.filter { groups[$0] % folds != fold }
      guard !held.isEmpty else { continue }
      guard let duals = duals(of: rest) else { return nil }
      let asked = photos.gathering(held)
      var rows = asked.timesTransposed(photos.gathering(rest)).timesTransposed(duals)
      if let prior {
        let said = asked.timesTransposed(prior)
        for index in rows.values.indices { rows.values[index] += said.values[index] }
      }
      for (place, row) in held.enumerated() {
        mapped.values.replaceSubrange(
          row * mapped.columns..<(row + 1) * mapped.columns, with: unit(Array(rows.row(place))))
      }
    }
    return mapped
  }

  /// The weights of a map for descriptors of another scale, which are centred on their own mean.
  private static func weights(of map: PhotoTextMap, scale: [Float]) -> Matrix {
    precondition(map.weights.columns == scale.count, "descriptors of one size")
    var weights = map.weights
    for index in weights.values.indices {
      let column = index % weights.columns
      weights.values[index] *= scale[column] / map.scale[column]
    }
    return weights
  }

  /// - Returns: [text, rows]; `nil` where the system cannot be solved.
  private func duals(of rows: [Int]) -> Matrix? {
    guard !rows.isEmpty else { return nil }
    let chosen = photos.gathering(rows)
    var gram = chosen.timesTransposed(chosen)
    for place in rows.indices { gram.values[place * rows.count + place] += Self.ridge }
    // LAPACK reads columns: the right sides lie one text number after the other, each over all photos.
    var duals = Matrix(rows: texts.columns, columns: rows.count)
    for (place, row) in rows.enumerated() {
      for (column, value) in texts.row(row).enumerated() { duals.values[column * rows.count + place] = value }
    }
    return solveSymmetric(&gram.values, &duals.values, size: rows.count, sides: texts.columns) ? duals : nil
  }
}

/// Solves a symmetric, positive definite system in place by Cholesky's factorisation (LAPACK's `sposv`).
/// - Returns: whether it could be solved.
private func solveSymmetric(_ matrix: inout [Float], _ right: inout [Float], size: Int, sides: Int) -> Bool {
  var (order, columns) = (Int32(size), Int32(sides))
  var (matrixStride, rightStride) = (order, order)
  var information: Int32 = 0
  var triangle: CChar = 0x55  // "U"
  sposv_(&triangle, &order, &columns, &matrix, &matrixStride, &right, &rightStride, &information, 1)
  return information == 0
}
