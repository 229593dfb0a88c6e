import Features
import Matching

/// Every phrase with every photo of a batch, and from it every spec with every photo; and back.
///
/// Derivatives by specs' similarities and by phrases' supports are added with `add`, then `backward` hands them on.
final class ScorePass<Real: TrainingReal> {
  private let photos: PhotoPass<Real>
  private let phrases: PhrasePass<Real>
  private let width: Int
  private let localShare: Real
  private let scale: Real
  private let least: Real = 1e-6
  private let crew: RowCrew
  private let pool: BlockPool<Real>

  /// Attention of each phrase over each photo's cells, [phrases, photos * cells].
  private let attention: Block<Real>
  /// `e_p v_r / sqrt(D)`, the same layout.
  private let matches: Block<Real>
  /// `exp(l)` of the logits less each cell's largest, for regions that attend to phrases; the same layout.
  private let powers: Block<Real>
  /// [phrases, photos]
  private let local: Block<Real>
  private let global: Block<Real>

  private let logitSlopes: Block<Real>
  private let matchSlopes: Block<Real>
  private let localSlopes: Block<Real>
  private let globalSlopes: Block<Real>

  private var hasLocal: Bool { localShare > 0 }
  private var cells: Int { photos.cells }

  init(
    photos: PhotoPass<Real>, phrases: PhrasePass<Real>, shape: AttentionShape, localShare: Real, crew: RowCrew,
    pool: BlockPool<Real>
  ) {
    self.crew = crew
    self.pool = pool
    self.photos = photos
    self.phrases = phrases
    self.localShare = localShare
    width = shape.width
    scale = 1 / Real(shape.width).squareRoot()
    let (rows, columns) = (phrases.count, localShare > 0 ? photos.count * photos.cells : 0)
    attention = Block(unset: rows, columns, from: pool)
    matches = Block(unset: rows, columns, from: pool)
    powers = Block(unset: rows, columns, from: pool)
    logitSlopes = Block(rows, columns, from: pool)
    matchSlopes = Block(rows, columns, from: pool)
    local = Block(rows, photos.count, from: pool)
    global = Block(unset: rows, photos.count, from: pool)
    localSlopes = Block(rows, photos.count, from: pool)
    globalSlopes = Block(rows, photos.count, from: pool)
    let outputs = phrases.outputs
    global.set(
      outputs.start + 2 * width, stride: outputs.columns, inner: width, times: photos.global.start, otherStride: width,
      otherTransposed: true, scale: scale, by: crew)
    if localShare > 0 { attend() }
  }

  private func attend() {
    let outputs = phrases.outputs
    let columns = photos.count * cells
    powers.set(
      outputs.start, stride: outputs.columns, inner: width, times: photos.keys.start, otherStride: width,
      otherTransposed: true,
      scale: scale, by: crew)
    matches.set(
      outputs.start + width, stride: outputs.columns, inner: width, times: photos.values.start, otherStride: width,
      otherTransposed: true, scale: scale, by: crew)
    crew.run(phrases.count) { part in
      for phrase in part { attend(phrase) }
    }
    let largest = Block<Real>(unset: 1, columns, from: pool)
    crew.run(columns) { part in
      for cell in part { largest.start[cell] = powers.start[cell] }
      for phrase in 1..<max(1, phrases.count) {
        let logits = powers.row(phrase)
        for cell in part { largest.start[cell] = max(largest.start[cell], logits[cell]) }
      }
    }
    crew.run(phrases.count) { part in
      for phrase in part {
        let logits = powers.row(phrase)
        for cell in 0..<columns { logits[cell] -= largest.start[cell] }
        Real.exponentiate(logits, count: columns)
      }
    }
  }

  /// One phrase over each photo's cells.
  private func attend(_ phrase: Int) {
    let (logits, weights, match) = (powers.row(phrase), attention.row(phrase), matches.row(phrase))
    let bias = photos.bias.start
    for photo in 0..<photos.count {
      let range = photo * cells..<(photo + 1) * cells
      var largest = -Real.infinity
      for cell in range {
        weights[cell] = logits[cell] + bias[cell]
        largest = max(largest, weights[cell])
      }
      for cell in range { weights[cell] -= largest }
    }
    Real.exponentiate(weights, count: photos.count * cells)
    for photo in 0..<photos.count {
      let range = photo * cells..<(photo + 1) * cells
      var (total, sum): (Real, Real) = (0, 0)
      for cell in range {
        total += weights[cell]
        sum += weights[cell] * match[cell]
      }
      for cell in range { weights[cell] /= total }
      local.row(phrase)[photo] = sum / total
    }
  }

  // MARK: Supports

  func support(of phrase: Int, photo: Int) -> Real {
    localShare * local.row(phrase)[photo] + (1 - localShare) * global.row(phrase)[photo]
  }

  func add(_ slope: Real, support phrase: Int, photo: Int) {
    localSlopes.row(phrase)[photo] += localShare * slope
    globalSlopes.row(phrase)[photo] += (1 - localShare) * slope
  }

  // MARK: Similarities

  /// `S` of every text (row) with every photo.
  func texts(_ texts: [[Int]]) -> [Real] { texts.flatMap { similarities(of: $0, photos: 0..<photos.count) } }

  func text(_ text: [Int], photo: Int) -> Real { similarities(of: text, photos: photo..<photo + 1).first ?? 0 }

  /// - Parameter slopes: by `texts(_:)`.
  func add(_ slopes: [Real], texts: [[Int]]) {
    for (row, text) in texts.enumerated() {
      add(Array(slopes[row * photos.count..<(row + 1) * photos.count]), text: text, photos: 0..<photos.count)
    }
  }

  func add(_ slope: Real, text: [Int], photo: Int) { add([slope], text: text, photos: photo..<photo + 1) }

  private func similarities(of text: [Int], photos range: Range<Int>) -> [Real] {
    let total = text.reduce(least) { $0 + phrases.gates[$1] }
    let answers = hasLocal ? answers(to: text, photos: range) : nil
    return range.enumerated().map { place, photo in
      var (forward, whole, backward): (Real, Real, Real) = (0, 0, 0)
      for phrase in text {
        forward += phrases.gates[phrase] / total * local.row(phrase)[photo]
        whole += phrases.gates[phrase] / total * global.row(phrase)[photo]
      }
      if let answers {
        for cell in 0..<cells {
          backward += photos.reach.start[photo * cells + cell] * answers.values[place * cells + cell]
        }
      }
      return localShare * (forward + backward) / 2 + (1 - localShare) * whole
    }
  }

  /// For each region of some photos the text's values as the region attends to its phrases, and what its weights are divided by.
  private func answers(to text: [Int], photos range: Range<Int>) -> (values: [Real], totals: [Real]) {
    let first = range.lowerBound * cells
    let count = range.count * cells
    var values = [Real](repeating: 0, count: count)
    // A text none of whose phrases a region looks at must not divide by nothing.
    var totals = [Real](repeating: Real(1e-30), count: count)
    values.withUnsafeMutableBufferPointer { values in
      totals.withUnsafeMutableBufferPointer { totals in
        for phrase in text {
          let (gate, power, match) = (phrases.gates[phrase], powers.row(phrase) + first, matches.row(phrase) + first)
          for cell in 0..<count {
            let weight = gate * power[cell]
            totals[cell] += weight
            values[cell] += weight * match[cell]
          }
        }
        for cell in 0..<count { values[cell] /= totals[cell] }
      }
    }
    return (values, totals)
  }

  private func add(_ slopes: [Real], text: [Int], photos range: Range<Int>) {
    let total = text.reduce(least) { $0 + phrases.gates[$1] }
    for (place, photo) in range.enumerated() {
      let localSlope = localShare * slopes[place] / 2
      let globalSlope = (1 - localShare) * slopes[place]
      var (forward, whole): (Real, Real) = (0, 0)
      for phrase in text {
        forward += phrases.gates[phrase] / total * local.row(phrase)[photo]
        whole += phrases.gates[phrase] / total * global.row(phrase)[photo]
      }
      for phrase in text {
        let share = phrases.gates[phrase] / total
        localSlopes.row(phrase)[photo] += localSlope * share
        globalSlopes.row(phrase)[photo] += globalSlope * share
        phrases.gateSlopes[phrase] +=
          (localSlope * (local.row(phrase)[photo] - forward) + globalSlope * (global.row(phrase)[photo] - whole))
          / total
      }
    }
    if hasLocal { addAnswers(slopes, text: text, photos: range) }
  }

  private func addAnswers(_ slopes: [Real], text: [Int], photos range: Range<Int>) {
    let (answers, totals) = answers(to: text, photos: range)
    let first = range.lowerBound * cells
    let count = range.count * cells
    var factors = [Real](repeating: 0, count: count)
    for (place, slope) in slopes.enumerated() {
      let localSlope = localShare * slope / 2
      for cell in place * cells..<(place + 1) * cells {
        photos.reachSlopes.start[first + cell] += localSlope * answers[cell]
        factors[cell] = localSlope * photos.reach.start[first + cell] / totals[cell]
      }
    }
    answers.withUnsafeBufferPointer { answers in
      factors.withUnsafeBufferPointer { factors in
        for phrase in text {
          let (gate, power, match) = (phrases.gates[phrase], powers.row(phrase) + first, matches.row(phrase) + first)
          let (matchSlope, logitSlope) = (matchSlopes.row(phrase) + first, logitSlopes.row(phrase) + first)
          var sum: Real = 0
          for cell in 0..<count {
            let weighted = factors[cell] * power[cell]
            matchSlope[cell] += gate * weighted
            let byGate = weighted * (match[cell] - answers[cell])
            logitSlope[cell] += gate * byGate
            sum += byGate
          }
          phrases.gateSlopes[phrase] += sum
        }
      }
    }
  }

  // MARK: Back

  func backward() {
    let (outputs, slopes) = (phrases.outputs, phrases.slopes)
    multiply(globalSlopes, photos.global, into: slopes.start + 2 * width)
    photos.globalSlopes.set(
      globalSlopes.start, stride: globalSlopes.columns, transposed: true, inner: phrases.count,
      times: outputs.start + 2 * width, otherStride: outputs.columns, scale: scale, by: crew)
    guard hasLocal else { return }
    crew.run(phrases.count) { part in
      for phrase in part { addAttention(phrase) }
    }
    multiply(logitSlopes, photos.keys, into: slopes.start)
    multiply(matchSlopes, photos.values, into: slopes.start + width)
    photos.keySlopes.set(
      logitSlopes.start, stride: logitSlopes.columns, transposed: true, inner: phrases.count, times: outputs.start,
      otherStride: outputs.columns, scale: scale, by: crew)
    photos.valueSlopes.set(
      matchSlopes.start, stride: matchSlopes.columns, transposed: true, inner: phrases.count,
      times: outputs.start + width, otherStride: outputs.columns, scale: scale, by: crew)
  }

  /// What one phrase's supports hand on to its matches and logits.
  private func addAttention(_ phrase: Int) {
    let (weights, match) = (attention.row(phrase), matches.row(phrase))
    let (matchSlope, logitSlope) = (matchSlopes.row(phrase), logitSlopes.row(phrase))
    for photo in 0..<photos.count {
      let slope = localSlopes.row(phrase)[photo]
      if slope == 0 { continue }
      let mean = local.row(phrase)[photo]
      for cell in photo * cells..<(photo + 1) * cells {
        let weighted = slope * weights[cell]
        matchSlope[cell] += weighted
        logitSlope[cell] += weighted * (match[cell] - mean)
      }
    }
  }

  private func multiply(_ slopes: Block<Real>, _ other: Block<Real>, into start: UnsafeMutablePointer<Real>) {
    Real.multiply(
      rows: slopes.rows, columns: width, inner: slopes.columns, scale: scale, slopes.start, stride: slopes.columns,
      transposed: false, other.start, stride: width, transposed: false, keep: 0, into: start,
      stride: phrases.slopes.columns, by: crew)
  }
}
