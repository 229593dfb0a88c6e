package import Features

extension Lattice {
  /// The largest piece of a shape that is thinner than the rest: what opening the shape takes away (Serra 1982). A mug's handle.
  ///
  /// - Parameters:
  ///   - shape: indices of samples.
  ///   - radius: in samples; pieces up to twice as wide are thin.
  package func largestThinPiece(of shape: [Int], radius: Int) -> [Int] {
    var isInside = [Bool](repeating: false, count: count)
    for index in shape { isInside[index] = true }
    var opened = isInside
    for _ in 0..<radius { opened = spread(opened, of: false) }
    for _ in 0..<radius { opened = spread(opened, of: true) }
    return largestPiece(of: shape.filter { !opened[$0] })
  }

  /// One step of a value to its four neighbours; outside of the photo is outside of the shape.
  private func spread(_ mask: [Bool], of value: Bool) -> [Bool] {
    var result = mask
    for index in mask.indices where mask[index] != value {
      let (row, column) = (index / columns, index % columns)
      let touches =
        (column == 0 ? !value : mask[index - 1] == value)
        || (column == columns - 1 ? !value : mask[index + 1] == value)
        || (row == 0 ? !value : mask[index - columns] == value)
        || (row == rows - 1 ? !value : mask[index + columns] == value)
      if touches { result[index] = value }
    }
    return result
  }
}
