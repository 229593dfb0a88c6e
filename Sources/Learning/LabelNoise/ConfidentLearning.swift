/// Which of the labels given are probably wrong, counted from a model's probabilities (Northcutt, Jiang and Chuang 2021,
/// JAIR 70), as `cleanlab` 2.9 counts them.
///
/// A pair counts as surely of a class where the model gives it at least the mean probability that it gives to pairs which are
/// labelled so. The model must not have been trained on the labels that are judged.
public struct ConfidentLearning: Sendable, Hashable {
  /// Mean probability of each class among what is labelled so.
  public let thresholds: [Double]
  /// `joint[given][true]`: how many pairs of the label given are surely of a class, as counted.
  public let counts: [[Int]]
  /// The same as shares of all pairs, scaled to how often each label was given; sums to 1. Not rounded to whole pairs, as
  /// `cleanlab`'s is.
  public let joint: [[Double]]
  /// Indices of pairs that are surely of another class than their label's, the least probable label first.
  public let issues: [Int]

  /// - Parameters:
  ///   - labels: classes from 0.
  ///   - probabilities: one row a pair, one number a class.
  public init(labels: [Int], probabilities: [[Double]]) {
    let classes = probabilities.first?.count ?? 0
    let thresholds = (0..<classes).map { label -> Double in
      let own = labels.indices.filter { labels[$0] == label }
      // No probability reaches 2: a class that nobody gave is never sure.
      return own.isEmpty ? 2 : max(1e-6, own.reduce(0) { $0 + probabilities[$1][label] } / Double(own.count))
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    var issues: [Int] = []
    for (index, row) in probabilities.enumerated() {
      let sure = row.indices.filter { row[$0] >= thresholds[$0] - 1e-6 }
      guard let first = sure.first else { continue }
      let guess = sure.count == 1 ? first : row.indices.max { (row[$0], -$0) < (row[$1], -$1) } ?? first
      counts[labels[index]][guess] += 1
      if guess != labels[index] { issues.append(index) }
    }
    for label in 0..<classes { counts[label][label] = max(1, counts[label][label]) }
    self.thresholds = thresholds
    self.counts = counts
    joint = (0..<classes).map { given in
      let row = Double(counts[given].reduce(0, +))
      let share = Double(labels.count { $0 == given }) / Double(max(1, labels.count))
      return counts[given].map { Double($0) / row * share }
    }
    self.issues = issues.sorted { (probabilities[$0][labels[$0]], $0) < (probabilities[$1][labels[$1]], $1) }
  }

  /// Share of all labels that are wrong.
  public var errorRate: Double {
    joint.indices.reduce(0) { sum, given in
      sum + joint[given].indices.reduce(0) { $0 + ($1 == given ? 0 : joint[given][$1]) }
    }
  }
}
