package import Features
import Foundation

/// From a photo's features to what the attention network takes, by bases and scales that training measured.
///
/// Region vector: principal components of the square roots of the cell's ReLU6 states, moments of L, a and b, log shares
/// of the shades, foreground, and place in the photo and in the product. Global vector: foreground-weighted mean and
/// deviation of the components, principal components of the middle layer, log shares over the product, and the mixture
/// of ImageNet's class names by how far each class stands out from the mean photo (ConSE, Norouzi et al. 2014).
public struct AttentionProjection: Sendable, Hashable {
  /// Foreground, and centre in the photo and in the product's rectangle.
  static let places = 5
  /// What a cell counts beside its foreground.
  private static let leastWeight: Float = 0.02

  /// Mean of the cells' roots and their principal directions, [grid channels] and [grid channels, components].
  package let cells: PrincipalBasis
  /// The same of the middle layer's means and deviations.
  package let middle: PrincipalBasis
  package let shades: ShadeTable
  /// ImageNet class probabilities of the mean photo, [1000].
  package let meanClasses: [Float]
  /// Subtracted from and multiplied with each number of the region and of the global vector.
  package var regionScale: FeatureScale
  package var globalScale: FeatureScale
  /// Numbers of a text vector.
  let words: Int

  package init(
    cells: PrincipalBasis, middle: PrincipalBasis, shades: ShadeTable, meanClasses: [Float],
    regionScale: FeatureScale? = nil, globalScale: FeatureScale? = nil, words: Int
  ) {
    self.cells = cells
    self.middle = middle
    self.shades = shades
    self.meanClasses = meanClasses
    self.words = words
    let regions = cells.components + CellColours.moments + shades.count + Self.places
    let globals = 2 * cells.components + middle.components + shades.count + words
    self.regionScale = regionScale ?? .identity(regions)
    self.globalScale = globalScale ?? .identity(globals)
  }

  public var regionInputs: Int { regionScale.count }
  public var globalInputs: Int { globalScale.count }

  /// - Parameter classes: text vectors of the class names, [1000, words].
  /// - Returns: `nil` where the features are not of the encoder that training saw.
  package func photo(_ photo: PhotoFeatures, classes: Matrix) -> AttentionPhoto? {
    let count = photo.grid.rows
    let present = (0..<min(count, photo.regions.count)).filter { photo.regions[$0].area > 0 && isLit(photo.grid, $0) }
    guard photo.grid.columns == cells.channels, photo.middle.values.count == middle.channels, !present.isEmpty,
      photo.classes.count == meanClasses.count, classes.rows == meanClasses.count, classes.columns == words,
      photo.regions.count >= count
    else { return nil }
    let components = cells.project(Self.roots(photo.grid, rows: present))
    let colours = CellColours(photo, cells: photo.regions.prefix(count), shades: shades)
    let product = Self.product(of: photo)
    var regions = Matrix(rows: count, columns: regionInputs)
    var bias = [Float](repeating: AttentionPhoto.absent, count: count)
    for (row, cell) in present.enumerated() {
      let region = photo.regions[cell]
      let (x, y) = region.rectangle.centre
      let place = [
        region.foreground, x, y, (x - product.x0) / max(product.width, 0.05),
        (y - product.y0) / max(product.height, 0.05),
      ]
      let start = cell * regionInputs
      var column = start
      for value in components.row(row) {
        regions.values[column] = value
        column += 1
      }
      for value in colours.cells.row(cell) {
        regions.values[column] = value
        column += 1
      }
      for value in place {
        regions.values[column] = value
        column += 1
      }
      regionScale.apply(to: &regions.values, from: start)
      bias[cell] = log(region.foreground + 0.05)
    }
    return AttentionPhoto(
      regions: regions, bias: bias,
      global: global(photo, components, weights: present.map { photo.regions[$0].foreground }, colours, classes),
      places: photo.regions.prefix(count).map(\.rectangle))
  }

  private func global(
    _ photo: PhotoFeatures, _ components: Matrix, weights: [Float], _ colours: CellColours, _ classes: Matrix
  ) -> [Float] {
    let width = cells.components
    var (mean, square) = ([Float](repeating: 0, count: width), [Float](repeating: 0, count: width))
    let total = weights.reduce(0) { $0 + $1 + Self.leastWeight }
    for (row, weight) in weights.enumerated() {
      let share = (weight + Self.leastWeight) / total
      for column in 0..<width {
        let value = components.values[row * width + column]
        mean[column] += share * value
        square[column] += share * value * value
      }
    }
    let deviation = zip(mean, square).map { max(0, $1 - $0 * $0).squareRoot() }
    let middle = middle.project(Matrix(rows: 1, columns: photo.middle.values.count, values: photo.middle.values))
    let classWeights = zip(photo.classes, meanClasses).map { $0 - $1 }
    let words = Matrix(rows: 1, columns: classWeights.count, values: classWeights).times(classes)
    let length = dotProduct(words.values[...], words.values).squareRoot()
    var global = mean + deviation + middle.values + colours.product
    global += length > 0 ? words.values.map { $0 / length } : words.values
    globalScale.apply(to: &global, from: 0)
    return global
  }

  /// The white border of a letterboxed photo, and what the network saw nothing in, has no state above 0.
  private func isLit(_ grid: Matrix, _ cell: Int) -> Bool { grid.row(cell).contains { $0 > 0 } }

  /// Square roots tame single strong channels (`findings`: pattern and material were measured with them).
  package static func roots(_ grid: Matrix, rows: [Int]) -> Matrix {
    var roots = Matrix(rows: rows.count, columns: grid.columns)
    grid.values.withUnsafeBufferPointer { grid in
      roots.values.withUnsafeMutableBufferPointer { roots in
        let width = rows.isEmpty ? 0 : roots.count / rows.count
        for (place, row) in rows.enumerated() {
          for column in 0..<width { roots[place * width + column] = max(0, grid[row * width + column]).squareRoot() }
        }
      }
    }
    return roots
  }

  /// The rectangle around the foreground cells; the whole photo for none.
  private static func product(of photo: PhotoFeatures) -> Region {
    let cells = photo.regions.prefix(photo.grid.rows).filter { $0.area > 0 && $0.foreground >= 0.5 }.map(\.rectangle)
    guard let first = cells.first else { return .whole }
    return cells.dropFirst().reduce(first) {
      Region(x0: min($0.x0, $1.x0), y0: min($0.y0, $1.y0), x1: max($0.x1, $1.x1), y1: max($0.y1, $1.y1))
    }
  }
}
