import Features

/// What ImageNet's classes call each grid cell, as text vectors: the mixture of class names by their probabilities (ConSE).
struct RegionWords {
  /// Unit vectors by region; `nil` for segments, and for cells in which nothing was recognised.
  let cells: [[Float]?]
  /// The same for the whole photo.
  let whole: [Float]?

  init(photo: PhotoFeatures, classes: ClassVocabulary) {
    var cell = 0
    cells = photo.regions.map { region in
      guard region.source == .cell, cell < photo.cellClasses.count else { return nil }
      defer { cell += 1 }
      return Self.mixture(photo.cellClasses[cell].map { (Int($0.index), $0.probability) }, classes)
    }
    let probable = photo.classes.enumerated().filter { $0.element > 0.001 }.map { ($0.offset, $0.element) }
    whole = Self.mixture(probable, classes)
  }

  private static func mixture(_ entries: [(index: Int, probability: Float)], _ classes: ClassVocabulary) -> [Float]? {
    var sum = [Float](repeating: 0, count: classes.vectors.columns)
    for entry in entries where entry.index < classes.vectors.rows {
      for (position, value) in classes.vectors.row(entry.index).enumerated() {
        sum[position] += entry.probability * value
      }
    }
    let length = dotProduct(sum[...], sum).squareRoot()
    return length > 0 ? sum.map { $0 / length } : nil
  }
}
