import Features
import Matching

/// A batch's photos: regions to keys, values and reach, the whole to its global vector; and back.
final class PhotoPass<Real: TrainingReal> {
  let count: Int
  let cells: Int
  /// [photos * cells, width]
  let keys: Block<Real>
  let values: Block<Real>
  /// How much each region counts when regions attend to phrases, [photos * cells].
  let reach: Block<Real>
  /// [photos, width]
  let global: Block<Real>
  /// Added to the attention's logits, [photos * cells].
  let bias: Block<Real>

  /// Derivatives of the loss by the outputs, filled by `ScorePass`.
  let keySlopes: Block<Real>
  let valueSlopes: Block<Real>
  let reachSlopes: Block<Real>
  let globalSlopes: Block<Real>

  private let shape: AttentionShape
  private let parameters: UnsafePointer<Real>
  private let regions: Block<Real>
  private let hidden: Block<Real>
  private let mask: [Float]
  private let wholes: Block<Real>
  private let crew: RowCrew
  private let pool: BlockPool<Real>

  init(
    _ batch: TrainingBatch, shape: AttentionShape, parameters: UnsafePointer<Real>, crew: RowCrew, pool: BlockPool<Real>
  ) {
    self.crew = crew
    self.pool = pool
    self.shape = shape
    self.parameters = parameters
    count = batch.photos.count
    cells = batch.photos.first?.bias.count ?? 0
    let rows = count * cells
    regions = Block(unset: rows, shape.regionInputs, from: pool)
    bias = Block(unset: 1, rows, from: pool)
    wholes = Block(unset: count, shape.globalInputs, from: pool)
    for (index, photo) in batch.photos.enumerated() {
      Self.copy(photo.regions.values, to: regions.row(index * cells))
      Self.copy(photo.bias, to: bias.start + index * cells)
      Self.copy(photo.global, to: wholes.row(index))
    }
    mask = batch.hiddenMask
    let width = shape.width
    func tensor(_ tensor: AttentionShape.Tensor) -> UnsafePointer<Real> {
      parameters + shape.range(of: tensor).lowerBound
    }
    hidden = Block(unset: rows, width, from: pool)
    hidden.set(
      regions.start, stride: regions.columns, inner: regions.columns, times: tensor(.region), otherStride: width,
      by: crew)
    hidden.addToRows(tensor(.regionBias))
    for index in 0..<hidden.count {
      let value = max(0, hidden.start[index])
      hidden.start[index] = mask.isEmpty ? value : value * Real(mask[index])
    }
    keys = Block(unset: rows, width, from: pool)
    keys.set(hidden.start, stride: width, inner: width, times: tensor(.key), otherStride: width, by: crew)
    values = Block(unset: rows, width, from: pool)
    values.set(hidden.start, stride: width, inner: width, times: tensor(.value), otherStride: width, by: crew)
    reach = Block(unset: 1, rows, from: pool)
    for row in 0..<rows {
      let (units, weights) = (hidden.row(row), tensor(.reach))
      var sum = bias.start[row]
      for column in 0..<width { sum += units[column] * weights[column] }
      reach.start[row] = sum
    }
    for photo in 0..<count { Self.softmax(reach.start + photo * cells, cells) }
    global = Block(unset: count, width, from: pool)
    global.set(
      wholes.start, stride: wholes.columns, inner: wholes.columns, times: tensor(.global), otherStride: width,
      by: crew)
    global.addToRows(tensor(.globalBias))
    keySlopes = Block(rows, width, from: pool)
    valueSlopes = Block(rows, width, from: pool)
    reachSlopes = Block(1, rows, from: pool)
    globalSlopes = Block(count, width, from: pool)
  }

  func backward(into gradient: UnsafeMutablePointer<Real>) {
    let width = shape.width
    func tensor(_ tensor: AttentionShape.Tensor) -> UnsafePointer<Real> {
      parameters + shape.range(of: tensor).lowerBound
    }
    func slope(_ tensor: AttentionShape.Tensor) -> UnsafeMutablePointer<Real> {
      gradient + shape.range(of: tensor).lowerBound
    }
    func accumulate(_ inputs: Block<Real>, _ slopes: Block<Real>, _ tensor: AttentionShape.Tensor) {
      Real.multiply(
        rows: inputs.columns, columns: width, inner: inputs.rows, scale: 1, inputs.start, stride: inputs.columns,
        transposed: true, slopes.start, stride: width, transposed: false, keep: 1, into: slope(tensor), stride: width,
        by: crew)
    }
    accumulate(wholes, globalSlopes, .global)
    globalSlopes.sumRows(into: slope(.globalBias))
    accumulate(hidden, keySlopes, .key)
    accumulate(hidden, valueSlopes, .value)

    let hiddenSlopes = Block<Real>(unset: hidden.rows, width, from: pool)
    hiddenSlopes.set(
      keySlopes.start, stride: width, inner: width, times: tensor(.key), otherStride: width, otherTransposed: true,
      by: crew)
    hiddenSlopes.set(
      valueSlopes.start, stride: width, inner: width, times: tensor(.value), otherStride: width, otherTransposed: true,
      keep: 1, by: crew)
    for photo in 0..<count {
      let start = photo * cells
      var mean: Real = 0
      for cell in start..<start + cells { mean += reach.start[cell] * reachSlopes.start[cell] }
      for cell in start..<start + cells {
        let logitSlope = reach.start[cell] * (reachSlopes.start[cell] - mean)
        let (units, unitSlopes) = (hidden.row(cell), hiddenSlopes.row(cell))
        let (weights, weightSlopes) = (tensor(.reach), slope(.reach))
        for column in 0..<width {
          weightSlopes[column] += logitSlope * units[column]
          unitSlopes[column] += logitSlope * weights[column]
        }
      }
    }
    for index in 0..<hidden.count {
      if hidden.start[index] <= 0 {
        hiddenSlopes.start[index] = 0
      } else if !mask.isEmpty {
        hiddenSlopes.start[index] *= Real(mask[index])
      }
    }
    accumulate(regions, hiddenSlopes, .region)
    hiddenSlopes.sumRows(into: slope(.regionBias))
  }

  private static func copy(_ values: [Float], to start: UnsafeMutablePointer<Real>) {
    for (index, value) in values.enumerated() { start[index] = Real(value) }
  }

  private static func softmax(_ logits: UnsafeMutablePointer<Real>, _ count: Int) {
    var largest = -Real.infinity
    for index in 0..<count { largest = max(largest, logits[index]) }
    var total: Real = 0
    for index in 0..<count {
      logits[index] = Real.exponential(logits[index] - largest)
      total += logits[index]
    }
    for index in 0..<count { logits[index] /= total }
  }
}
