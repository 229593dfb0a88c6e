import Foundation
public import Matching

/// A pilot played through with known truth: pairs are decided in some order, the model is adapted after each batch, and what it
/// then makes of products that nobody decided is measured.
public struct PilotSimulation: Sendable {
  /// Which pairs come first.
  public enum Order: String, Sendable, Codable, CaseIterable {
    /// As they fall.
    case random
    /// The most suspect first, as the queue has them.
    case risk
    /// Those that the model would learn most from.
    case learn
  }

  /// Figures on the measured products after so many labels.
  public struct Point: Sendable, Codable, Hashable {
    public let labels: Int
    public let wrong: Int
    /// Of the model that was made from all labels, whether or not it would be used.
    public let adapted: Figures
    /// Of the model that would be in use: a candidate comes into it only by its trial.
    public let inUse: Figures
  }

  /// The shop's share of wrong pairs is `rate`, by weights.
  public struct Figures: Sendable, Codable, Hashable {
    public let auroc: Double
    public let averagePrecision: Double
    /// Mean log loss in nats: the decision loss averaged over all costs of a miss against a false alarm, each weighed by how
    /// rare it is (Buja, Stuetzle and Shen 2005).
    public let logLoss: Double
  }

  public var rate = 0.1
  public var proofShare = 0.3
  public var budgets = [0, 25, 50, 100, 150, 200, 300, 400, 500]
  public var batch = 25
  /// Of each batch in an order other than random, the share that is drawn by chance: the audit sample.
  public var auditSample = 0.05
  public var rules = AdaptationRules()

  public init() {}

  public func run(
    _ lines: [SimulatedPair], _ set: CalibrationSet, replay: ReplayMargins, order: Order, seed: UInt64
  ) -> [Point] {
    let shop = SimulatedShop(lines, proofShare: proofShare, rate: rate, seed: seed)
    var generator = SplitMix64(seed: seed &+ 0x51ED)
    let shuffled = shop.pool.indices.shuffled(using: &generator)
    var rules = rules
    rules.heldBackSeed = seed
    let trial = AdaptationTrial(rules: rules, seed: seed, replay: replay)
    var decided = [Bool](repeating: false, count: shop.pool.count)
    var sketches: [[Float]] = []
    var used = set
    var points: [Point] = []
    for budget in budgets.sorted() {
      while decided.count(where: \.self) < min(budget, shop.pool.count) {
        let wanted = min(batch, budget - decided.count(where: \.self))
        for place in next(wanted, shop, decided, sketches, used, order, shuffled, &generator) {
          decided[place] = true
          sketches.append(shop.pool[place].sketch)
        }
        let catalog = catalog(shop, decided)
        if let candidate = try? trial.candidate(set, catalog, against: used), trial.objection(to: candidate) == nil {
          used = candidate.set
        }
      }
      let catalog = catalog(shop, decided)
      let stage = rules.stage(labels: catalog.labels.count, wrong: catalog.labels.count(where: \.isWrong))
      let adapted = stage.flatMap {
        CalibrationAdapter(rules).adapted(set, to: catalog, stage: min($0, .weights), replay: replay)
      }
      points.append(
        Point(
          labels: catalog.labels.count, wrong: catalog.labels.count(where: \.isWrong),
          adapted: figures(of: adapted ?? set, shop), inUse: figures(of: used, shop)))
    }
    return points
  }

  private func next(
    _ count: Int, _ shop: SimulatedShop, _ decided: [Bool], _ sketches: [[Float]], _ set: CalibrationSet,
    _ order: Order, _ shuffled: [Int], _ generator: inout SplitMix64
  ) -> [Int] {
    let open = shuffled.filter { !decided[$0] }
    if order == .random { return Array(open.prefix(count)) }
    let drawn = (0..<count).count { _ in Double.random(in: 0..<1, using: &generator) < auditSample }
    let sample = Array(open.prefix(drawn))
    let rest = open.filter { !sample.contains($0) }
    let risks = rest.map { sigmoid(set.risk(of: shop.pool[$0].example, share: rate)) }
    if order == .risk {
      return sample
        + rest.indices.sorted { risks[$0] == risks[$1] ? $0 < $1 : risks[$0] > risks[$1] }
        .prefix(count - sample.count).map { rest[$0] }
    }
    let candidates = zip(rest, risks).map { place, risk in
      AcquisitionCandidate(
        pair: shop.pool[place].id, product: shop.pool[place].example.product, risk: risk,
        sketch: shop.pool[place].sketch)
    }
    return sample
      + NextPairs().chosen(count - sample.count, of: candidates, labelled: sketches).map { rest[$0] }
  }

  private func catalog(_ shop: SimulatedShop, _ decided: [Bool]) -> CatalogMargins {
    CatalogMargins(
      pairs: shop.pool.map { LabelledPair(pair: $0.id, example: $0.example) },
      isWrong: zip(shop.pool, decided).map { $1 ? $0.example.isWrong : nil }, baseRate: rate)
  }

  private func figures(of set: CalibrationSet, _ shop: SimulatedShop) -> Figures {
    let logOdds = shop.proof.map { set.risk(of: $0.example, share: rate) }
    let isWrong = shop.proof.map(\.example.isWrong)
    let sample = RankedSample(scores: logOdds, isPositive: isWrong)
    let loss = zip(zip(logOdds, isWrong), shop.weights).reduce(0) { sum, line in
      sum + line.1 * (softplus(line.0.0) - (line.0.1 ? line.0.0 : 0))
    }
    return Figures(
      auroc: sample.auroc(weights: shop.weights) ?? .nan,
      averagePrecision: sample.averagePrecision(weights: shop.weights) ?? .nan,
      logLoss: loss / max(1e-12, shop.weights.reduce(0, +)))
  }
}
