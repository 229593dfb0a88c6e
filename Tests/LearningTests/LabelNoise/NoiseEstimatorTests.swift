import Foundation
import Learning
import Testing

struct NoiseEstimatorTests {
  /// Labels of operators who err at known rates on pairs whose truth and score are known.
  private struct Company {
    var opinions: [Opinion] = []
    var gold: [String: Bool] = [:]
    var mistaken: Set<String> = []

    init(rates: [String: Double], pairs: Int = 800, doubled: Double, known: Double = 0, seed: UInt64) {
      var generator = SplitMix64(seed: seed)
      func draw() -> Double { Double.random(in: 0..<1, using: &generator) }
      let names = rates.keys.sorted()
      for number in 0..<pairs {
        let isWrong = draw() < 0.3
        let noise = (0..<6).reduce(0.0) { sum, _ in sum + draw() - 0.5 } * 2
        let count = draw() < doubled ? 2 : 1
        for name in names.shuffled(using: &generator).prefix(count) {
          let errs = draw() < rates[name] ?? 0
          let label = "\(number) \(name)"
          opinions.append(
            Opinion(
              item: "\(number)", pair: "\(number)", product: "\(number)", label: label, operator: name,
              saysWrong: isWrong != errs, score: (isWrong ? 1.2 : -1.2) + noise))
          if errs { mistaken.insert(label) }
        }
        if draw() < known { gold["\(number)"] = isWrong }
      }
    }
  }

  private func rate(_ report: NoiseReport, _ dimension: String, _ name: String, _ method: String) -> Estimate? {
    report.rates.first { $0.dimension == dimension && $0.name == name && $0.method == method }?.errorRate
  }

  private let estimator = NoiseEstimator(resamples: 40)

  @Test(arguments: [0.05, 0.1, 0.2])
  func `with double decisions the rates come out within 3 points, of each operator too`(planted: Double) throws {
    let company = Company(
      rates: ["aiko": planted / 2, "ken": planted, "yuki": planted * 1.5], doubled: 0.5, seed: 11)
    let report = estimator.report(pairs: company.opinions, phrases: [], gold: [:])
    let share = Double(company.mistaken.count) / Double(company.opinions.count)
    let all = try #require(rate(report, "all", "", "all evidence"))
    #expect(abs(all.value - share) < 0.03)
    #expect(all.low <= all.value && all.value <= all.high)
    for name in ["aiko", "ken", "yuki"] {
      let own = company.opinions.filter { $0.operator == name }
      let truth = Double(own.count { company.mistaken.contains($0.label) }) / Double(own.count)
      #expect(abs(try #require(rate(report, "operator", name, "all evidence")).value - truth) < 0.04)
    }
    let doubled = try #require(rate(report, "all", "", "double decisions"))
    #expect(doubled.low < share && share < doubled.high)
  }

  @Test func `of the labels named most are wrong where two operators decided`() {
    let company = Company(rates: ["ken": 0.1, "yuki": 0.1], doubled: 1, seed: 4)
    let report = estimator.report(pairs: company.opinions, phrases: [], gold: [:], most: 1000)
    let right = report.suspects.count { company.mistaken.contains($0.label) }
    #expect(Double(right) > 0.8 * Double(report.suspects.count))
    #expect(Double(right) > 0.7 * Double(company.mistaken.count))
    #expect(report.suspects.map(\.probabilityWrong) == report.suspects.map(\.probabilityWrong).sorted(by: >))
  }

  @Test func `known answers tell each operator's rate exactly, and are no suspects`() throws {
    let company = Company(rates: ["ken": 0.25, "yuki": 0.02], doubled: 0, known: 0.4, seed: 8)
    let report = estimator.report(pairs: company.opinions, phrases: [], gold: company.gold)
    let known = company.opinions.filter { $0.operator == "ken" && company.gold[$0.pair] != nil }
    let found = try #require(rate(report, "operator", "ken", "gold pairs"))
    #expect(found.count == known.count)
    #expect(found.value == Double(known.count { company.mistaken.contains($0.label) }) / Double(known.count))
    #expect(report.suspects.allSatisfy { company.gold[$0.pair] == nil })
    let ken = try #require(rate(report, "operator", "ken", "all evidence"))
    let own = company.opinions.filter { $0.operator == "ken" }
    let share = Double(own.count { company.mistaken.contains($0.label) }) / Double(own.count)
    #expect(abs(ken.value - share) < 0.06, "one's known pairs tell of one's others")
  }

  @Test func `rates that rest on scores alone are called a guess`() {
    let alone = Company(rates: ["ken": 0.1], pairs: 100, doubled: 0, seed: 2)
    #expect(estimator.report(pairs: alone.opinions, phrases: [], gold: [:]).text(groups: []).contains("a guess"))
    let both = Company(rates: ["ken": 0.1, "yuki": 0.1], pairs: 100, doubled: 1, seed: 2)
    #expect(!estimator.report(pairs: both.opinions, phrases: [], gold: [:]).text(groups: []).contains("a guess"))
  }

  @Test func `simulated operators: a fifth decided twice and a second look at a fifth find rate and labels`() {
    var generator = SplitMix64(seed: 21)
    let items = (0..<900).map { number in
      let isWrong = number % 4 == 0
      let noise = (0..<6).reduce(0.0) { sum, _ in sum + Double.random(in: -0.5..<0.5, using: &generator) } * 2
      return NoiseSimulation.Item(
        pair: "\(number)", product: "\(number)", isWrong: isWrong, score: (isWrong ? 1.2 : -1.2) + noise)
    }
    for noise in [0.05, 0.1, 0.2] {
      let outcome = NoiseSimulation(items).run(
        noise: noise, design: .init(doubled: 0.2, secondLooks: 0.2), seed: 3)
      #expect(abs(outcome.planted - noise) < 0.03)
      #expect(abs(outcome.estimated - outcome.planted) < 0.03)
      #expect(outcome.precision > 0.7)
    }
  }

  @Test func `a handful of labels says nothing`() {
    let company = Company(rates: ["ken": 0.1], pairs: 10, doubled: 0, seed: 2)
    let report = estimator.report(pairs: company.opinions, phrases: [], gold: [:])
    #expect(report.rates.isEmpty && report.suspects.isEmpty)
    #expect(report.text(groups: []).contains("Too few labels"))
  }

  @Test func `a facet that fails for one sort of goods is seen among many`() throws {
    func phrases(_ group: String, errors: Int, of count: Int) -> [Opinion] {
      (0..<count).map { number in
        Opinion(
          item: "\(group) \(number)", pair: "\(number)", product: "\(number)", label: "\(number)", operator: "ken",
          saysWrong: number < errors, score: 0, facet: "colour", group: group, auditSaysWrong: false)
      }
    }
    let groups = GroupErrors.all(
      phrases("shoes", errors: 3, of: 60) + phrases("bags", errors: 24, of: 60)
        + (0..<8).flatMap { phrases("sort \($0)", errors: 4, of: 60) } + phrases("few", errors: 10, of: 12))
    #expect(groups.filter(\.isWorse).map(\.group) == ["bags"])
    #expect(groups.count == 10, "a group of twelve is not looked at")
    let bags = try #require(groups.first { $0.group == "bags" })
    #expect(bags.rate.value == 0.4)
    #expect(bags.rate.low < BinomialBounds(hits: 24, trials: 60).low, "wider, as there are many")
    let report = NoiseReport(rates: [], suspects: [])
    #expect(report.text(groups: groups).contains("colour fails for bags: 24 of 60"))
  }
}
