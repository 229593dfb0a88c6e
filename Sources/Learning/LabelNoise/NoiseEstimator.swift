import Foundation

/// Expected error rates of labels, and the labels most likely wrong.
public struct NoiseEstimator: Sendable {
  /// Fewer opinions of an operator or a facet say nothing.
  private static let fewest = 20
  private static let folds = 5
  /// Resamples of products behind each interval.
  private let resamples: Int
  private let seed: UInt64

  public init(resamples: Int = 200, seed: UInt64 = 1) {
    self.resamples = resamples
    self.seed = seed
  }

  /// - Parameters:
  ///   - pairs: opinions on whole pairs; all of them that stand, so that several of one pair are compared.
  ///   - phrases: opinions on phrases.
  ///   - gold: whether pairs are wrong whose answer is known.
  ///   - most: labels that are named for a second look.
  public func report(pairs: [Opinion], phrases: [Opinion], gold: [String: Bool], most: Int = 100) -> NoiseReport {
    // Labels that all say the same can't be told from errors.
    guard pairs.count >= Self.fewest, Set(pairs.map(\.saysWrong)).count == 2 else {
      return NoiseReport(rates: goldRates(pairs, gold), suspects: [])
    }
    let model = OperatorModel(pairs, known: gold)
    var rates = modelRates(pairs, model, gold)
    rates += confidentRates(pairs)
    rates += doubleRates(pairs)
    rates += goldRates(pairs, gold)
    rates += facetRates(phrases)
    rates += GroupErrors.all(phrases).map { cell in
      NoiseReport.Rate(
        dimension: "product group", name: "\(cell.facet), \(cell.group)", errorRate: cell.rate,
        method: "audits against labels")
    }
    let suspects = zip(pairs, model.probabilityWrong).filter { gold[$0.0.pair] == nil && $0.1 >= 0.5 }
      .sorted { ($1.1, $0.0.label) < ($0.1, $1.0.label) }
      .prefix(most)
      .map { opinion, probability in
        NoiseReport.Suspect(
          pair: opinion.pair, label: opinion.label, operator: opinion.operator, probabilityWrong: probability)
      }
    return NoiseReport(rates: rates, suspects: Array(suspects))
  }

  /// By all that is known together: scores, double decisions, known answers.
  private func modelRates(_ opinions: [Opinion], _ model: OperatorModel, _ gold: [String: Bool]) -> [NoiseReport.Rate] {
    let intervals = bootstrap(opinions) { opinions, weights in
      Self.means(opinions, OperatorModel(opinions, known: gold, weights: weights).probabilityWrong, weights)
    }
    let values = Self.means(opinions, model.probabilityWrong, opinions.map { _ in 1 })
    return ([""] + model.operators).compactMap { name in
      let count = name.isEmpty ? opinions.count : opinions.count { $0.operator == name }
      guard count >= Self.fewest, let value = values[name] else { return nil }
      let (low, high) = Self.bounds(intervals.compactMap { $0[name] }, around: value)
      return NoiseReport.Rate(
        dimension: name.isEmpty ? "all" : "operator", name: name,
        errorRate: Estimate(value: value, low: low, high: high, count: count), method: "all evidence")
    }
  }

  /// By operator; under "" of all.
  private static func means(_ opinions: [Opinion], _ values: [Double], _ weights: [Double]) -> [String: Double] {
    var sums: [String: (value: Double, weight: Double)] = [:]
    for (opinion, (value, weight)) in zip(opinions, zip(values, weights)) {
      for name in ["", opinion.operator] {
        sums[name, default: (0, 0)].value += weight * value
        sums[name, default: (0, 0)].weight += weight
      }
    }
    return sums.compactMapValues { $0.weight > 0 ? $0.value / $0.weight : nil }
  }

  private func confidentRates(_ opinions: [Opinion]) -> [NoiseReport.Rate] {
    func rates(_ opinions: [Opinion], _ weights: [Double]) -> [String: Double] {
      let drawn = zip(opinions, weights).flatMap { [Opinion](repeating: $0, count: Int($1)) }
      return ["": Self.confident(drawn)?.errorRate].compactMapValues { $0 }
    }
    guard let value = rates(opinions, opinions.map { _ in 1 })[""] else { return [] }
    let (low, high) = Self.bounds(bootstrap(opinions, rates).compactMap { $0[""] }, around: value)
    return [
      NoiseReport.Rate(
        dimension: "all", name: "", errorRate: Estimate(value: value, low: low, high: high, count: opinions.count),
        method: "confident learning")
    ]
  }

  /// The labels against probabilities of curves that were fitted without their products.
  static func confident(_ opinions: [Opinion]) -> ConfidentLearning? {
    guard Set(opinions.map(\.saysWrong)).count == 2 else { return nil }
    let products = Set(opinions.map(\.product)).sorted()
    let fold = Dictionary(uniqueKeysWithValues: products.enumerated().map { ($1, $0 % folds) })
    var probabilities = [[Double]](repeating: [0, 0], count: opinions.count)
    for out in 0..<folds {
      let taught = opinions.filter { fold[$0.product] != out }
      let curve = ScoreCurve(
        taught.map(\.score), shares: taught.map { $0.saysWrong ? 1 : 0 }, weights: taught.map { _ in 1 })
      for (index, opinion) in opinions.enumerated() where fold[opinion.product] == out {
        let share = curve.share(at: opinion.score)
        probabilities[index] = [1 - share, share]
      }
    }
    return ConfidentLearning(labels: opinions.map { $0.saysWrong ? 1 : 0 }, probabilities: probabilities)
  }

  /// Two operators who err independently and equally often, at rate e, disagree on 2e(1 - e) of the pairs.
  private func doubleRates(_ opinions: [Opinion]) -> [NoiseReport.Rate] {
    var firsts: [String: [String: Bool]] = [:]
    for opinion in opinions { firsts[opinion.item, default: [:]][opinion.operator] = opinion.saysWrong }
    let doubled = firsts.values.filter { $0.count > 1 }.map { answers in
      answers.sorted { $0.key < $1.key }.prefix(2).map(\.value)
    }
    guard doubled.count >= Self.fewest else { return [] }
    let differing = doubled.count { $0[0] != $0[1] }
    let bounds = BinomialBounds(hits: differing, trials: doubled.count)
    func rate(_ disagreement: Double) -> Double { (1 - max(0, 1 - 2 * disagreement).squareRoot()) / 2 }
    return [
      NoiseReport.Rate(
        dimension: "all", name: "",
        errorRate: Estimate(
          value: rate(Double(differing) / Double(doubled.count)), low: rate(bounds.low), high: rate(bounds.high),
          count: doubled.count),
        method: "double decisions")
    ]
  }

  private func goldRates(_ opinions: [Opinion], _ gold: [String: Bool]) -> [NoiseReport.Rate] {
    let known = opinions.filter { gold[$0.pair] != nil }
    return ([""] + Set(known.map(\.operator)).sorted()).compactMap { name in
      let own = known.filter { name.isEmpty || $0.operator == name }
      guard !own.isEmpty else { return nil }
      let errors = own.count { $0.saysWrong != gold[$0.pair] }
      let bounds = BinomialBounds(hits: errors, trials: own.count)
      return NoiseReport.Rate(
        dimension: name.isEmpty ? "all" : "operator", name: name,
        errorRate: Estimate(
          value: Double(errors) / Double(own.count), low: bounds.low, high: bounds.high, count: own.count),
        method: "gold pairs")
    }
  }

  private func facetRates(_ phrases: [Opinion]) -> [NoiseReport.Rate] {
    Set(phrases.map(\.facet)).sorted().compactMap { facet in
      let own = phrases.filter { $0.facet == facet }
      guard own.count >= Self.fewest, Set(own.map(\.saysWrong)).count == 2 else { return nil }
      let value = Self.means(own, OperatorModel(own).probabilityWrong, own.map { _ in 1 })[""] ?? 0
      let drawn = bootstrap(own) { opinions, weights in
        Self.means(opinions, OperatorModel(opinions, weights: weights).probabilityWrong, weights)
      }
      let (low, high) = Self.bounds(drawn.compactMap { $0[""] }, around: value)
      return NoiseReport.Rate(
        dimension: "facet", name: facet,
        errorRate: Estimate(value: value, low: low, high: high, count: own.count), method: "all evidence")
    }
  }

  // MARK: Intervals

  /// Draws products with replacement; those that were not drawn are left out.
  private func bootstrap(
    _ opinions: [Opinion], _ figures: ([Opinion], [Double]) -> [String: Double]
  ) -> [[String: Double]] {
    let products = Set(opinions.map(\.product)).sorted()
    let places = Dictionary(uniqueKeysWithValues: products.enumerated().map { ($1, $0) })
    let placeOf = opinions.map { places[$0.product] ?? 0 }
    var generator = SplitMix64(seed: seed)
    return (0..<resamples).map { _ in
      var counts = [Double](repeating: 0, count: products.count)
      for _ in products { counts[Int.random(in: 0..<products.count, using: &generator)] += 1 }
      let drawn = opinions.indices.filter { counts[placeOf[$0]] > 0 }
      return figures(drawn.map { opinions[$0] }, drawn.map { counts[placeOf[$0]] })
    }
  }

  private static func bounds(_ drawn: [Double], around value: Double) -> (low: Double, high: Double) {
    let sorted = drawn.sorted()
    guard !sorted.isEmpty else { return (value, value) }
    func quantile(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
    return (quantile(0.025), quantile(0.975))
  }
}
