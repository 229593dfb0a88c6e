package import Features

/// What a network answered, brought to vectors of length 1.
package enum StatePooling {
  static let largestVector = 8192
  static let mostStates = 4096

  /// The vector of one item.
  ///
  /// - Parameters:
  ///   - tensor: [items, size] for `none`; [items, states, size], or for `mean` also [items, size, rows, columns].
  ///   - count: states of the item that are no padding; all for `nil`.
  /// - Returns: `nil` where the shape does not allow it, or a number is none.
  package static func vector(
    _ tensor: Tensor, item: Int, pooling: EncoderDescription.Pooling, count: Int? = nil
  ) -> [Float]? {
    let shape = tensor.shape
    guard shape.count >= 2, shape.allSatisfy({ $0 > 0 }), item < shape[0] || shape[0] == 1,
      shape.reduce(1, *) == tensor.floats.count
    else { return nil }
    let stride = tensor.floats.count / shape[0]
    let values = tensor.floats[item * stride..<(item + 1) * stride]
    if pooling == .none {
      // Some files keep axes of length 1: [items, size, 1, 1].
      guard shape.dropFirst().count(where: { $0 > 1 }) <= 1 else { return nil }
      return unit(values)
    }
    if shape.count == 4 {
      guard pooling == .mean else { return nil }
      let places = shape[2] * shape[3]
      return unit(
        (0..<shape[1]).map { channel in
          let start = values.startIndex + channel * places
          return values[start..<start + places].reduce(0, +) / Float(places)
        }[...])
    }
    guard shape.count == 3 else { return nil }
    let (states, size) = (shape[1], shape[2])
    let used = min(states, max(1, count ?? states))
    func state(_ index: Int) -> ArraySlice<Float> {
      values[values.startIndex + index * size..<values.startIndex + (index + 1) * size]
    }
    switch pooling {
    case .none: return nil
    case .first: return unit(state(0))
    case .end: return unit(state(used - 1))
    case .mean:
      var sum = [Float](repeating: 0, count: size)
      for index in 0..<used {
        for (place, value) in state(index).enumerated() { sum[place] += value }
      }
      return unit(sum.map { $0 / Float(used) }[...])
    }
  }

  /// Rows `range` of one item's states, each of length 1; `nil` as above. Rows of zeros stay so.
  package static func states(_ tensor: Tensor, item: Int, range: Range<Int>) -> Matrix? {
    let shape = tensor.shape
    guard shape.count == 3, shape.allSatisfy({ $0 > 0 }), item < shape[0], range.upperBound <= shape[1],
      range.count <= mostStates, shape[2] <= largestVector, shape.reduce(1, *) == tensor.floats.count
    else { return nil }
    let size = shape[2]
    let start = item * shape[1] * size
    return rows(Array(tensor.floats[start + range.lowerBound * size..<start + range.upperBound * size]), size: size)
  }

  /// The cells of a map, [1, size, rows, columns] or [1, rows, columns, size], row by row.
  package static func map(_ tensor: Tensor, isNCHW: Bool) -> (cells: Matrix, columns: Int)? {
    let shape = tensor.shape
    guard shape.count == 4, shape[0] == 1, shape.allSatisfy({ $0 > 0 }), shape.reduce(1, *) == tensor.floats.count
    else { return nil }
    let (size, count, columns) =
      isNCHW ? (shape[1], shape[2] * shape[3], shape[3]) : (shape[3], shape[1] * shape[2], shape[2])
    guard size <= largestVector, count <= mostStates else { return nil }
    var values = tensor.floats
    if isNCHW {
      values = (0..<count * size).map { tensor.floats[$0 % size * count + $0 / size] }
    }
    return rows(values, size: size).map { ($0, columns) }
  }

  private static func rows(_ values: [Float], size: Int) -> Matrix? {
    guard values.allSatisfy(\.isFinite) else { return nil }
    var values = values
    for row in 0..<values.count / size {
      let range = row * size..<(row + 1) * size
      let length = values[range].reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { continue }
      for place in range { values[place] /= length }
    }
    return Matrix(rows: values.count / size, columns: size, values: values)
  }

  private static func unit(_ values: ArraySlice<Float>) -> [Float]? {
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard values.count <= largestVector, length.isFinite, length > 0 else { return nil }
    return values.map { $0 / length }
  }
}
