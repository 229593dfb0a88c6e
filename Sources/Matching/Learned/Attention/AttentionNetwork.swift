package import Features
import Foundation

/// AsCL's cross attention (arXiv 2405.10029), trained: phrases attend to regions and regions to phrases, beside a global
/// branch; `S = u S_local + (1 - u) S_global`.
///
/// For phrase p and region r of one photo: `l = q_p k_r / sqrt(D)`, `m = e_p v_r / sqrt(D)`, with the queries and keys of
/// their own projections. A phrase's support is `u sum_r softmax_r(l + bias) m + (1 - u) h_p g / sqrt(D)`, in nats.
public struct AttentionNetwork: Sendable, Hashable {
  public let shape: AttentionShape
  /// All tensors of `shape`, one after the other.
  public let parameters: [Float]
  /// `u`.
  public let localShare: Float

  public init(shape: AttentionShape, parameters: [Float], localShare: Float = 0.5) {
    precondition(parameters.count == shape.count, "\(parameters.count) numbers for \(shape.count)")
    self.shape = shape
    self.parameters = parameters
    self.localShare = localShare
  }

  /// What the network makes of a photo, whatever the phrases.
  public struct View: Sendable {
    let keys: Matrix
    let values: Matrix
    /// How much each region counts when regions attend to phrases, adding up to 1.
    let reach: [Float]
    let global: Matrix
    let bias: [Float]
  }

  /// What the network makes of phrases, whatever the photo.
  public struct Reading: Sendable {
    let queries: Matrix
    let values: Matrix
    let global: Matrix
    /// How much each phrase counts among others, 0 to 1: near 0 for what no photo shows.
    public let gates: [Float]
  }

  package func look(at photo: AttentionPhoto) -> View {
    var hidden = product(photo.regions, .region)
    add(.regionBias, to: &hidden)
    for index in hidden.values.indices { hidden.values[index] = max(0, hidden.values[index]) }
    let reach = product(hidden, .reach, columns: 1).values
    var global = product(Matrix(rows: 1, columns: photo.global.count, values: photo.global), .global)
    add(.globalBias, to: &global)
    return View(
      keys: product(hidden, .key), values: product(hidden, .value),
      reach: softmax(zip(reach, photo.bias).map { $0 + $1 }), global: global, bias: photo.bias)
  }

  /// - Parameter inputs: one row a phrase, of `AttentionWords.input`.
  package func read(_ inputs: Matrix) -> Reading { reading(outputs(of: inputs)) }

  /// What `read` splits: query, value, global vector and gate of each phrase, [phrases, `AttentionShape.textOutputs`].
  package func outputs(of inputs: Matrix) -> Matrix {
    var outputs = product(inputs, .text)
    add(.textBias, to: &outputs)
    return outputs
  }

  package func reading(_ outputs: Matrix) -> Reading {
    let width = shape.width
    func block(_ number: Int) -> Matrix {
      var block = Matrix(rows: outputs.rows, columns: width)
      for row in 0..<outputs.rows {
        let start = row * shape.textOutputs + number * width
        block.values.replaceSubrange(row * width..<(row + 1) * width, with: outputs.values[start..<start + width])
      }
      return block
    }
    let gates = (0..<outputs.rows).map { row in
      Float(sigmoid(Double(outputs.values[row * shape.textOutputs + 3 * width])))
    }
    return Reading(queries: block(0), values: block(1), global: block(2), gates: gates)
  }

  /// Where each phrase looks: one row a phrase, one weight a cell, each row adding up to 1.
  package func attention(of reading: Reading, in view: View) -> Matrix {
    var attention = logits(reading, view)
    for row in 0..<attention.rows {
      let weights = softmax(zip(attention.row(row), view.bias).map { $0 + $1 })
      attention.values.replaceSubrange(row * attention.columns..<(row + 1) * attention.columns, with: weights)
    }
    return attention
  }

  /// How much speaks for each phrase, in nats.
  package func support(of reading: Reading, in view: View) -> [Float] {
    let (local, global) = branches(reading, view, attention(of: reading, in: view))
    return zip(local, global).map { localShare * $0 + (1 - localShare) * $1 }
  }

  /// How well the phrases of one spec fit the photo together.
  package func similarity(of reading: Reading, in view: View) -> Similarity {
    let total = reading.gates.reduce(1e-6, +)
    let attention = attention(of: reading, in: view)
    let (local, global) = branches(reading, view, attention)
    let weights = reading.gates.map { $0 / total }
    let forward = zip(weights, local).reduce(0) { $0 + $1.0 * $1.1 }
    let answer = regionAnswers(reading, view)
    let backward = zip(view.reach, answer).reduce(0) { $0 + $1.0 * $1.1 }
    let whole = zip(weights, global).reduce(0) { $0 + $1.0 * $1.1 }
    let localTotal = (forward + backward) / 2
    return Similarity(
      total: Double(localShare * localTotal + (1 - localShare) * whole), local: Double(localTotal),
      global: Double(whole))
  }

  /// For each region the phrases' values as it attends to them.
  private func regionAnswers(_ reading: Reading, _ view: View) -> [Float] {
    let logits = logits(reading, view)
    let values = matches(reading, view)
    let gates = reading.gates.map { log(max($0, 1e-12)) }
    return (0..<view.keys.rows).map { region in
      let weights = softmax(gates.indices.map { logits.values[$0 * logits.columns + region] + gates[$0] })
      return weights.indices.reduce(0) { $0 + weights[$1] * values.values[$1 * values.columns + region] }
    }
  }

  private func branches(_ reading: Reading, _ view: View, _ attention: Matrix) -> (local: [Float], global: [Float]) {
    let matches = matches(reading, view)
    let local = (0..<matches.rows).map { row in
      zip(attention.row(row), matches.row(row)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return (local, reading.global.timesTransposed(view.global).values.map { $0 * scale })
  }

  private var scale: Float { 1 / Float(shape.width).squareRoot() }

  private func logits(_ reading: Reading, _ view: View) -> Matrix { scaled(reading.queries.timesTransposed(view.keys)) }

  private func matches(_ reading: Reading, _ view: View) -> Matrix {
    scaled(reading.values.timesTransposed(view.values))
  }

  private func scaled(_ matrix: Matrix) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns, values: matrix.values.map { $0 * scale })
  }

  private func product(_ rows: Matrix, _ tensor: AttentionShape.Tensor, columns: Int? = nil) -> Matrix {
    let columns = columns ?? shape.size(of: tensor).columns
    return parameters.withUnsafeBufferPointer {
      rows.times(UnsafeBufferPointer(rebasing: $0[shape.range(of: tensor)]), columns: columns)
    }
  }

  private func add(_ tensor: AttentionShape.Tensor, to rows: inout Matrix) {
    let start = shape.range(of: tensor).lowerBound
    for row in 0..<rows.rows {
      for column in 0..<rows.columns { rows.values[row * rows.columns + column] += parameters[start + column] }
    }
  }
}

private func softmax(_ logits: [Float]) -> [Float] {
  guard let largest = logits.max() else { return [] }
  let powers = logits.map { exp($0 - largest) }
  let total = powers.reduce(0, +)
  return powers.map { $0 / total }
}
