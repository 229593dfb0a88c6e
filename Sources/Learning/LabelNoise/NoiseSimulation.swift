/// Operators who err at a known rate on pairs whose truth is known, to see how well that rate and their errors are found.
public struct NoiseSimulation: Sendable {
  public struct Item: Sendable, Hashable {
    public let pair: String
    public let product: String
    public let isWrong: Bool
    /// Log-odds of the audit's risk.
    public let score: Double

    public init(pair: String, product: String, isWrong: Bool, score: Double) {
      self.pair = pair
      self.product = product
      self.isWrong = isWrong
      self.score = score
    }
  }

  /// Who decides what.
  public struct Design: Sendable, Hashable {
    /// Share of the pairs that two operators decide, drawn at random.
    public let doubled: Double
    /// Share of the labels that get a second opinion because they look wrong.
    public let secondLooks: Double
    /// Share of the pairs whose answer is known.
    public let gold: Double

    public init(doubled: Double = 0, secondLooks: Double = 0, gold: Double = 0) {
      self.doubled = doubled
      self.secondLooks = secondLooks
      self.gold = gold
    }
  }

  public struct Outcome: Sendable, Hashable {
    /// Share of the labels that are wrong, as planted and as estimated.
    public let planted: Double
    public let estimated: Double
    /// Mean distance of both for one operator.
    public let operatorDistance: Double
    /// Of the labels named until seven in ten of the planted ones are among them, the share that is planted.
    public let precision: Double
  }

  private static let operators = ["aiko", "ken", "mari", "yuki"]

  private let items: [Item]

  public init(_ items: [Item]) { self.items = items }

  public func run(noise: Double, design: Design, seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    func draw() -> Double { Double.random(in: 0..<1, using: &generator) }
    var opinions: [Opinion] = []
    var isMistaken: [Bool] = []
    func decide(_ item: Item, by name: String) {
      let errs = draw() < noise
      opinions.append(
        Opinion(
          item: item.pair, pair: item.pair, product: item.product, label: "\(item.pair) \(name)", operator: name,
          saysWrong: item.isWrong != errs, score: item.score))
      isMistaken.append(errs)
    }
    var gold: [String: Bool] = [:]
    for item in items {
      let names = Self.operators.shuffled(using: &generator)
      decide(item, by: names[0])
      if draw() < design.doubled { decide(item, by: names[1]) }
      if draw() < design.gold { gold[item.pair] = item.isWrong }
    }
    var model = OperatorModel(opinions, known: gold)
    if design.secondLooks > 0 {
      let known = Dictionary(items.map { ($0.pair, $0) }) { first, _ in first }
      var asked = Dictionary(grouping: opinions, by: \.pair).filter { $0.value.count > 1 }.mapValues { _ in true }
      for index in Self.ranked(model.probabilityWrong).prefix(Int(design.secondLooks * Double(opinions.count))) {
        let first = opinions[index]
        guard asked.updateValue(true, forKey: first.pair) == nil, let item = known[first.pair] else { continue }
        let others = Self.operators.filter { $0 != first.operator }
        decide(item, by: others[Int.random(in: others.indices, using: &generator)])
      }
      model = OperatorModel(opinions, known: gold)
    }
    return outcome(opinions, isMistaken, model.probabilityWrong, gold)
  }

  private func outcome(
    _ opinions: [Opinion], _ isMistaken: [Bool], _ probabilities: [Double], _ gold: [String: Bool]
  ) -> Outcome {
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
    let distances = Set(opinions.map(\.operator)).map { name in
      let own = opinions.indices.filter { opinions[$0].operator == name }
      return abs(mean(own.map { probabilities[$0] }) - mean(own.map { isMistaken[$0] ? 1 : 0 }))
    }
    let open = opinions.indices.filter { gold[opinions[$0].pair] == nil }
    let wanted = 0.7 * Double(open.count { isMistaken[$0] })
    var (named, found) = (0, 0)
    for index in Self.ranked(probabilities) where gold[opinions[index].pair] == nil && Double(found) < wanted {
      named += 1
      if isMistaken[index] { found += 1 }
    }
    return Outcome(
      planted: mean(isMistaken.map { $0 ? 1 : 0 }), estimated: mean(probabilities), operatorDistance: mean(distances),
      precision: Double(found) / Double(max(1, named)))
  }

  private static func ranked(_ probabilities: [Double]) -> [Int] {
    probabilities.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
  }
}
