package import Features
package import Matching

/// Learns how the attention network sees photos: bases and scales, from photos that come one at a time, twice.
package struct AttentionProjectionFitter {
  /// Cells of a photo are alike: one in this many is enough for the components.
  private static let cellStride = 3
  /// As `AttentionWords` scales phrases.
  private static let wordFactor: Float = 6

  private let shades: ShadeTable
  private let words: Int
  private var cells: ComponentFitter?
  private var middle: ComponentFitter?
  private var classes: [Double] = []
  private var photos = 0

  /// - Parameter words: numbers of a text vector.
  package init(shades: ShadeTable, words: Int) {
    self.shades = shades
    self.words = words
  }

  /// The first time through the photos.
  package mutating func add(_ photo: PhotoFeatures) {
    let present = (0..<photo.grid.rows).filter { photo.regions[$0].area > 0 && photo.grid.row($0).contains { $0 > 0 } }
    let chosen = present.enumerated().filter { ($0.offset + photos) % Self.cellStride == 0 }.map(\.element)
    var cells = self.cells ?? ComponentFitter(channels: photo.grid.columns)
    var middle = self.middle ?? ComponentFitter(channels: photo.middle.values.count)
    (self.cells, self.middle) = (nil, nil)
    cells.add(AttentionProjection.roots(photo.grid, rows: chosen))
    middle.add(Matrix(rows: 1, columns: photo.middle.values.count, values: photo.middle.values))
    (self.cells, self.middle) = (cells, middle)
    if classes.isEmpty { classes = [Double](repeating: 0, count: photo.classes.count) }
    for (index, value) in photo.classes.enumerated() where index < classes.count { classes[index] += Double(value) }
    photos += 1
  }

  /// After the first time: bases, no scales yet.
  /// - Returns: `nil` where there were too few photos.
  package func projection(cellComponents: Int, middleComponents: Int) -> AttentionProjection? {
    guard let cells = cells?.basis(components: cellComponents),
      let middle = middle?.basis(components: middleComponents)
    else { return nil }
    return AttentionProjection(
      cells: cells, middle: middle, shades: shades, meanClasses: classes.map { Float($0 / Double(photos)) },
      words: words)
  }

  /// Scales from photos that were projected without any.
  package static func scaled(
    _ projection: AttentionProjection, by photos: some Sequence<AttentionPhoto>
  ) -> AttentionProjection {
    var regions = ScaleFitter(size: projection.regionInputs)
    var globals = ScaleFitter(size: projection.globalInputs)
    for photo in photos {
      for cell in photo.bias.indices where photo.bias[cell] > AttentionPhoto.absent {
        regions.add(photo.regions.row(cell))
      }
      globals.add(photo.global)
    }
    var projection = projection
    let components = projection.cells.components
    let shades = projection.shades.count
    let rest = projection.regionInputs - components - shades
    let words = projection.globalInputs - 2 * components - projection.middle.components - shades
    projection.regionScale = regions.scale([
      .init(count: components, isCommon: true), .init(count: rest + shades, isCommon: false),
    ])
    projection.globalScale = globals.scale([
      .init(count: components, isCommon: true), .init(count: components, isCommon: true),
      .init(count: projection.middle.components, isCommon: true), .init(count: shades, isCommon: false),
      .init(count: words, isCommon: true, factor: wordFactor),
    ])
    return projection
  }
}
