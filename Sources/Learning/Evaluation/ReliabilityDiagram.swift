import Foundation

/// How often what was stated with a probability came true: a diagram whose points lie on the diagonal where all is right.
public struct ReliabilityDiagram: Sendable, Codable, Hashable {
  public let bins: [ReliabilityBin]

  /// - Parameters:
  ///   - probabilities: stated where half of the lines are positive.
  ///   - isPositive: positive and negative lines weigh the same in all, however many there are of each.
  /// - Returns: `nil` unless there are both.
  init?(balanced probabilities: [Double], isPositive: [Bool]) {
    let positive = isPositive.count { $0 }
    let negative = isPositive.count - positive
    guard positive > 0, negative > 0 else { return nil }
    bins = ReliabilityBin.table(
      probabilities: probabilities, isPositive: isPositive,
      weights: isPositive.map { 1 / Double($0 ? positive : negative) })
  }

  /// Rows of "0.1–0.2  stated 0.15  happened 0.18 [0.10, 0.28]  n=40", with a bar to what happened and a mark at what was stated.
  public var rows: [String] {
    bins.map { bin in
      let width = 20
      var bar = [Character](repeating: "·", count: width + 1)
      for place in 0..<Int((bin.happened.value * Double(width)).rounded()) { bar[place] = "█" }
      bar[Int((bin.stated * Double(width)).rounded())] = "|"
      return String(
        format: "%.1f–%.1f  stated %.2f  happened %.2f [%.2f, %.2f]  ", bin.lower, bin.upper, bin.stated,
        bin.happened.value, bin.happened.low, bin.happened.high) + String(bar) + "  n=\(bin.happened.count)"
    }
  }
}
