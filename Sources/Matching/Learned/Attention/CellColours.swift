import Features
import Foundation

/// The colours of each grid cell and of the product, from the lattice's samples weighted by their foreground.
struct CellColours {
  /// Mean and deviation of L, a and b, in units of 100.
  static let moments = 6

  private static let floor: Float = 0.02
  /// What a sample counts beside its foreground, so that a cell without any still has a colour.
  private static let leastWeight: Float = 0.02

  /// [cells, moments + shades]: moments, then log shares.
  let cells: Matrix
  /// Log shares of the shades over the whole product.
  let product: [Float]

  /// - Parameter stride: of the lattice's rows and columns; every second sample is enough for a cell.
  init(_ photo: PhotoFeatures, cells regions: ArraySlice<PhotoRegion>, shades: ShadeTable, stride: Int = 2) {
    let side = Int(Double(regions.count).squareRoot())
    let lattice = photo.lattice
    let columns = (0..<lattice.columns).map { column in
      Self.place((Float(column) + 0.5) / Float(lattice.columns), side: side) { cell in
        regions.dropFirst(cell).first.map { ($0.rectangle.x0, $0.rectangle.x1) }
      }
    }
    let rows = (0..<lattice.rows).map { row in
      Self.place((Float(row) + 0.5) / Float(lattice.rows), side: side) { cell in
        regions.dropFirst(cell * side).first.map { ($0.rectangle.y0, $0.rectangle.y1) }
      }
    }
    let width = Self.moments + shades.count
    var sums = Matrix(rows: regions.count, columns: width)
    var weights = [Float](repeating: 0, count: regions.count)
    sums.values.withUnsafeMutableBufferPointer { sums in
      guard let start = sums.baseAddress else { return }
      for row in Swift.stride(from: 0, to: lattice.rows, by: stride) {
        for column in Swift.stride(from: 0, to: lattice.columns, by: stride) {
          let sample = row * lattice.columns + column
          let cell = rows[row] * side + columns[column]
          let weight = Float(lattice.foreground[sample]) / 255 + Self.leastWeight
          let colour = lattice.lab[sample]
          let cellStart = start + cell * width
          let lab = (colour.lightness / 100, Float(colour.a) / 100, Float(colour.b) / 100)
          weights[cell] += weight
          cellStart[0] += weight * lab.0
          cellStart[1] += weight * lab.1
          cellStart[2] += weight * lab.2
          cellStart[3] += weight * lab.0 * lab.0
          cellStart[4] += weight * lab.1 * lab.1
          cellStart[5] += weight * lab.2 * lab.2
          shades.add(colour, weight: weight, to: cellStart + Self.moments)
        }
      }
    }
    var total = [Float](repeating: 0, count: shades.count)
    for cell in 0..<regions.count {
      let weight = weights[cell]
      let start = cell * width
      for shade in 0..<shades.count {
        let sum = sums.values[start + Self.moments + shade]
        total[shade] += sum
        sums.values[start + Self.moments + shade] = weight > 0 ? log(sum / weight + Self.floor) : log(Self.floor)
      }
      guard weight > 0 else { continue }
      for axis in 0..<3 {
        let mean = sums.values[start + axis] / weight
        sums.values[start + axis] = mean
        sums.values[start + 3 + axis] = max(0, sums.values[start + 3 + axis] / weight - mean * mean).squareRoot()
      }
    }
    cells = sums
    let weight = weights.reduce(0, +)
    product = total.map { log((weight > 0 ? $0 / weight : 0) + Self.floor) }
  }

  /// Which of `side` cells in a row holds a place; cells outside of the photo have no extent.
  private static func place(_ position: Float, side: Int, extent: (Int) -> (Float, Float)?) -> Int {
    for cell in 0..<side {
      guard let (low, high) = extent(cell), high > low else { continue }
      if position <= high { return cell }
    }
    return max(0, side - 1)
  }
}
