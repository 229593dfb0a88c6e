/// Scores with known outcomes, sorted once, so that a bootstrap can weigh them again and again in linear time.
public struct RankedSample: Sendable {
  /// Indices of the sample by falling score.
  private let order: [Int]
  /// Positions in `order` after which the score changes; the last is the count.
  private let groups: [Int]
  private let isPositive: [Bool]

  /// - Parameters:
  ///   - scores: higher means more likely positive. Not a number counts as the lowest.
  ///   - isPositive: one a score.
  public init(scores: [Double], isPositive: [Bool]) {
    precondition(scores.count == isPositive.count, "one outcome a score")
    let scores = scores.map { $0.isNaN ? -.infinity : $0 }
    let order = scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
    self.order = order
    self.isPositive = isPositive
    groups = order.indices.filter { $0 == order.count - 1 || scores[order[$0]] != scores[order[$0 + 1]] }.map { $0 + 1 }
  }

  /// Probability that a positive scores above a negative, ties counting half.
  /// - Returns: `nil` without a positive and a negative of some weight.
  public func auroc(weights: [Double]) -> Double? {
    var above = 0.0
    var area = 0.0
    var negatives = 0.0
    forEachGroup(weights) { positive, negative in
      area += negative * (above + positive / 2)
      above += positive
      negatives += negative
    }
    return above > 0 && negatives > 0 ? area / (above * negatives) : nil
  }

  /// Mean precision at each positive; equal scores enter together.
  public func averagePrecision(weights: [Double]) -> Double? {
    var sum = 0.0
    var found = 0.0
    var seen = 0.0
    forEachGroup(weights) { positive, negative in
      found += positive
      seen += positive + negative
      if seen > 0 { sum += positive * found / seen }
    }
    return found > 0 ? sum / found : nil
  }

  /// Largest share of the positives above a threshold that at most `falseAlarms` of the negatives reach.
  public func recall(atFalseAlarms falseAlarms: Double, weights: [Double]) -> Double? {
    let negatives = isPositive.indices.reduce(0) { isPositive[$1] ? $0 : $0 + weights[$1] }
    let positives = isPositive.indices.reduce(0) { isPositive[$1] ? $0 + weights[$1] : $0 }
    guard positives > 0, negatives > 0 else { return nil }
    var found = 0.0
    var alarms = 0.0
    var recall = 0.0
    forEachGroup(weights) { positive, negative in
      found += positive
      alarms += negative
      if alarms <= falseAlarms * negatives * (1 + 1e-12) { recall = found / positives }
    }
    return recall
  }

  private func forEachGroup(_ weights: [Double], _ visit: (_ positive: Double, _ negative: Double) -> Void) {
    var start = 0
    for end in groups {
      var positive = 0.0
      var negative = 0.0
      for index in order[start..<end] {
        if isPositive[index] { positive += weights[index] } else { negative += weights[index] }
      }
      visit(positive, negative)
      start = end
    }
  }
}
