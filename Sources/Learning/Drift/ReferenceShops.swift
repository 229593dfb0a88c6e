public import Features
import Matching

/// The shops that a model was made from, for a catalog that has no earlier period of its own.
///
/// A new shop always differs from them, so the question is not whether it does, but whether it lies further from them all
/// than each of them lies from the others.
public struct ReferenceShops: Sendable {
  private static let mostOfAShop = 100

  /// Photos by shop, as `PhotoProjection` has them.
  private let shops: [[[Float]]]

  public init(_ corpus: HeadCorpus) {
    shops = corpus.sources.indices.map { source in
      let own = corpus.photos.filter { $0.source == source }
      let step = max(1, own.count / Self.mostOfAShop)
      return stride(from: 0, to: own.count, by: step).prefix(Self.mostOfAShop).map { own[$0].x }
    }.filter { $0.count >= DriftWatch.fewestPairs }
  }

  /// - Returns: `nil` where there are no two shops or too few photos.
  public func signal(_ pairs: [DriftPair]) -> DriftReport.Signal? {
    let width = shops.first?.first?.count
    let step = max(1, pairs.count / Self.mostOfAShop)
    let known = stride(from: 0, to: pairs.count, by: step).map { pairs[$0] }.filter { $0.photo?.count == width }
    let photos = known.compactMap(\.photo)
    guard shops.count > 1, photos.count >= DriftWatch.fewestPairs else { return nil }
    let discrepancy = MaximumMeanDiscrepancy(Matrix(photos + shops.flatMap(\.self)))
    var start = photos.count
    var others: [Double] = []
    for shop in shops {
      let own = Array(start..<start + shop.count)
      let rest = Set(photos.count..<photos.count + shops.reduce(0) { $0 + $1.count }).subtracting(own)
      others.append(discrepancy.squared(own, against: rest.sorted()))
      start += shop.count
    }
    let all = Array(photos.count..<start)
    let own = Array(photos.indices)
    let distance = discrepancy.squared(own, against: all)
    let farthest = others.max() ?? .infinity
    let isAlarm = distance > farthest
    let rate = 1 / Double(shops.count + 1)
    let furthest = zip(own, discrepancy.witness(own)).sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return DriftReport.Signal(
      name: "photos, against the model", isAlarm: isAlarm, statistic: distance, threshold: farthest,
      falseAlarmRate: rate,
      sentence:
        "There is no earlier period to compare with, so \(photos.count) photos were compared with those of the \(shops.count) "
        + "shops that the model was made from. They "
        + (isAlarm
          ? "lie further from these than any of these from the others: the model may judge them worse."
          : "lie no further from these than these from each other.")
        + " (Told by the squared mean discrepancy, \(DriftWatch.short(distance)); the shops' own \(DriftWatch.short(others.min() ?? 0)) "
        + "to \(DriftWatch.short(farthest)). Of shops like these one in \(shops.count + 1) gives this alarm; once, not every week.)",
      examples: isAlarm ? furthest.prefix(5).map { known[$0.0].id } : [])
  }
}
