import Features
import Learning
import Matching

/// A network of a few hundred numbers and a batch that has every kind of sample.
enum SmallNetwork {
  static let shape = AttentionShape(width: 5, regionInputs: 4, globalInputs: 3, textInputs: 6)
  private static let cells = 4

  static func parameters(seed: UInt64 = 7) -> [Float] {
    var generator = SplitMix64(seed: seed)
    return (0..<shape.count).map { _ in Float.random(in: -1...1, using: &generator) }
  }

  /// So many photos, each phrase of which is a text of its own: enough rows for several threads.
  static func wideBatch(photos count: Int, seed: UInt64 = 5) -> TrainingBatch {
    var generator = SplitMix64(seed: seed)
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -1...1, using: &generator) } }
    let photos = (0..<count).map { _ in
      AttentionPhoto(
        regions: Matrix(rows: cells, columns: shape.regionInputs, values: numbers(cells * shape.regionInputs)),
        bias: numbers(cells), global: numbers(shape.globalInputs))
    }
    return TrainingBatch(
      photos: photos, phrases: (0..<count).map { _ in numbers(shape.textInputs) }, texts: (0..<count).map { [$0] },
      positives: (0..<count).map { [$0, ($0 + 1) % count] },
      negatives: (0..<count).map { [.init(text: [($0 + 2) % count])] },
      contrasts: (0..<count).map { .init(photo: $0, own: $0, rivals: [($0 + 3) % count]) },
      isMasked: [Bool](repeating: false, count: count * count), hiddenMask: [])
  }

  /// Three photos, nine phrases; one cell lies outside of its photo, one pair is masked, one unit in eight dropped.
  static func batch(seed: UInt64 = 3) -> TrainingBatch {
    var generator = SplitMix64(seed: seed)
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -1...1, using: &generator) } }
    let photos = (0..<3).map { photo in
      AttentionPhoto(
        regions: Matrix(rows: cells, columns: shape.regionInputs, values: numbers(cells * shape.regionInputs)),
        bias: (0..<cells).map { photo == 1 && $0 == 3 ? AttentionPhoto.absent : -Float($0) / 3 },
        global: numbers(shape.globalInputs))
    }
    let mask = (0..<3 * cells * shape.width).map { _ in
      Float.random(in: 0...1, using: &generator) < 0.125 ? 0 : Float(8) / 7
    }
    return TrainingBatch(
      photos: photos, phrases: (0..<9).map { _ in numbers(shape.textInputs) }, texts: [[0, 1], [2, 3, 1], [4]],
      positives: [[0, 5], [2, 1], [4, 6]],
      negatives: [[.init(text: [7, 1])], [.init(text: [2, 8, 1], weight: 0.4), .init(text: [3, 0])], []],
      contrasts: [
        .init(photo: 0, own: 0, rivals: [7, 8]), .init(photo: 1, own: 3, rivals: [0], weight: 0.5),
        .init(photo: 2, own: 4, rivals: [7, 2, 1]),
      ],
      isMasked: [false, false, true, false, false, false, false, false, false], hiddenMask: mask)
  }
}
