import Features
import Matching

/// A batch's unique phrases: words to queries, values, global vectors and gates; and back.
final class PhrasePass<Real: TrainingReal> {
  let count: Int
  /// Query, value, global vector and gate before its sigmoid side by side, [phrases, textOutputs].
  let outputs: Block<Real>
  /// How much each phrase counts among others, 0 to 1.
  let gates: [Real]
  /// Derivatives of the loss by `outputs`, all but the gate's column filled by `ScorePass`.
  let slopes: Block<Real>
  var gateSlopes: [Real]

  private let shape: AttentionShape
  private let inputs: Block<Real>
  private let crew: RowCrew

  init(
    _ batch: TrainingBatch, shape: AttentionShape, parameters: UnsafePointer<Real>, crew: RowCrew, pool: BlockPool<Real>
  ) {
    self.crew = crew
    self.shape = shape
    count = batch.phrases.count
    inputs = Block(unset: count, shape.textInputs, from: pool)
    for (row, phrase) in batch.phrases.enumerated() {
      let start = inputs.row(row)
      for (column, value) in phrase.enumerated() { start[column] = Real(value) }
    }
    outputs = Block(unset: count, shape.textOutputs, from: pool)
    outputs.set(
      inputs.start, stride: inputs.columns, inner: inputs.columns,
      times: parameters + shape.range(of: .text).lowerBound, otherStride: shape.textOutputs, by: crew)
    outputs.addToRows(parameters + shape.range(of: .textBias).lowerBound)
    var gates = [Real](repeating: 0, count: count)
    for row in 0..<count { gates[row] = 1 / (1 + Real.exponential(-outputs.row(row)[3 * shape.width])) }
    self.gates = gates
    slopes = Block(count, shape.textOutputs, from: pool)
    gateSlopes = [Real](repeating: 0, count: count)
  }

  func backward(into gradient: UnsafeMutablePointer<Real>) {
    for row in 0..<count { slopes.row(row)[3 * shape.width] = gateSlopes[row] * gates[row] * (1 - gates[row]) }
    Real.multiply(
      rows: inputs.columns, columns: shape.textOutputs, inner: count, scale: 1, inputs.start, stride: inputs.columns,
      transposed: true, slopes.start, stride: shape.textOutputs, transposed: false, keep: 1,
      into: gradient + shape.range(of: .text).lowerBound, stride: shape.textOutputs, by: crew)
    slopes.sumRows(into: gradient + shape.range(of: .textBias).lowerBound)
  }
}
