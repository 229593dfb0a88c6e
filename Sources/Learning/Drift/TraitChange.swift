import Foundation

/// Which traits of recent pairs are others than they were.
struct TraitChange {
  /// Standard deviations by which a mean has to move to be named, and standard errors.
  private static let (leastShift, leastScore) = (0.3, 3.3)

  let trait: Trait
  let before: Double
  let now: Double
  /// In standard deviations of the earlier pairs.
  let shift: Double

  var words: String {
    let old = trait.measure.replacing("#", with: trait.words(before))
    return "\(shift > 0 ? trait.more : trait.less) (\(old) before, \(trait.words(now)) now)"
  }

  /// The changes worth a name, the greatest first.
  /// - Parameters:
  ///   - before: one row of `traits.count` numbers a pair.
  static func among(_ traits: [Trait], before: [[Double]], now: [[Double]]) -> [TraitChange] {
    guard before.count > 1, now.count > 1 else { return [] }
    return traits.indices.compactMap { index -> TraitChange? in
      let (old, new) = (MeanAndVariance(before.map { $0[index] }), MeanAndVariance(now.map { $0[index] }))
      let deviation = max(old.variance.squareRoot(), 1e-9)
      let error = (old.variance / Double(before.count) + new.variance / Double(now.count)).squareRoot()
      let difference = new.mean - old.mean
      guard abs(difference) > leastShift * deviation, abs(difference) > leastScore * max(error, 1e-12) else {
        return nil
      }
      return TraitChange(trait: traits[index], before: old.mean, now: new.mean, shift: difference / deviation)
    }.sorted { abs($0.shift) > abs($1.shift) }
  }
}
