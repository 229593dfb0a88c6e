import Foundation
import Learning
import Matching
import Testing

@Suite struct AdaptationTrialTests {
  private let trial = AdaptationTrial()

  @Test func `held-back products are the same for ever, about the stated share, and teach nothing`() throws {
    let held = trial.heldBack
    let names = (0..<4000).map { "product-\($0)" }
    #expect(abs(Double(names.count(where: held.contains)) / 4000 - 0.3) < 0.03)
    #expect(HeldBackProducts(share: 0.3, seed: 1) == held)

    let shop = ToyShop(1000)
    let before = try trial.candidate(ToyShop.shipped, shop.catalog(labels: 400)).set
    let turned = CatalogMargins(
      pairs: shop.pairs,
      isWrong: shop.pairs.enumerated().map { index, pair in
        guard index < 400 else { return nil }
        return held.contains(pair.product) ? !pair.isWrong : pair.isWrong
      }, baseRate: ToyShop.share)
    #expect(try trial.candidate(ToyShop.shipped, turned).set == before)
  }

  @Test func `a better model is used, one that is no better is refused with its figures`() throws {
    let shop = ToyShop(1500)
    let catalog = shop.catalog(labels: 800)
    let candidate = try trial.candidate(ToyShop.shipped, catalog)
    #expect(trial.objection(to: candidate) == nil)
    let row = try #require(candidate.figures[AdaptationFigures.deciding])
    #expect(row.difference.high < 0 && row.after.value < row.before.value)

    // Against itself nothing is gained.
    let again = try trial.candidate(ToyShop.shipped, catalog, against: candidate.set)
    guard case .noGain(_, _, _, let high, let count) = trial.objection(to: again) else {
      Issue.record("\(String(describing: trial.objection(to: again)))")
      return
    }
    #expect(high >= 0 && count == candidate.figures.count)
  }

  @Test func `too few labels, or too few held back, are told with what is needed`() {
    #expect(throws: AdaptationRefusal.tooFewLabels(labels: 0, wrong: 0, needed: 10, neededWrong: 1)) {
      try trial.candidate(ToyShop.shipped, ToyShop(100).catalog(labels: 0))
    }
    var rules = AdaptationRules()
    rules.heldBack = 0.05
    #expect(throws: AdaptationRefusal.self) {
      try AdaptationTrial(rules: rules).candidate(ToyShop.shipped, ToyShop(100).catalog(labels: 60))
    }
  }

  @Test func `what forgets the replay set is refused`() throws {
    let shop = ToyShop(1500)
    let candidate = try trial.candidate(ToyShop.shipped, shop.catalog(labels: 800))
    let forgetful = AdaptationCandidate(candidate, replayBefore: 0.95, replayAfter: 0.93)
    guard case .forgets(_, let fall, 0.01) = trial.objection(to: forgetful) else {
      Issue.record("\(String(describing: trial.objection(to: forgetful)))")
      return
    }
    #expect(abs(fall - 0.02) < 1e-9)
    #expect(trial.objection(to: AdaptationCandidate(candidate, replayBefore: 0.95, replayAfter: 0.945)) == nil)
  }

  @Test func `coefficients go only as far as the replay set bears`() throws {
    // Elsewhere colours tell by their margin, in this shop the other way round.
    let elsewhere = ToyShop(600, seed: 11).pairs.map(\.example)
    let shop = ToyShop(1200)
    let odd = shop.pairs.map { pair in
      LabelledPair(
        pair: pair.pair,
        example: CalibrationExample(
          product: pair.product, isWrong: pair.isWrong,
          claims: pair.example.claims.map { claim in
            .init(
              key: claim.key, margins: claim.margins.mapValues { claim.key == "colour" ? -$0 : $0 },
              isContradicted: claim.isContradicted)
          }))
    }
    let catalog = CatalogMargins(pairs: odd, isWrong: odd.map(\.isWrong), baseRate: ToyShop.share)
    let replay = ReplayMargins(elsewhere)
    let free = try #require(CalibrationAdapter().adapted(ToyShop.shipped, to: catalog, stage: .calibration))
    #expect(replay.fall(from: ToyShop.shipped, to: free, isHeldBack: false) > 0.01)
    let held = CalibrationAdapter().adapted(ToyShop.shipped, to: catalog, stage: .calibration, replay: replay)
    #expect(held.map { replay.fall(from: ToyShop.shipped, to: $0, isHeldBack: false) <= 0.005 } ?? true)
  }

  @Test func `stages open by their counts, and rules survive their file`() throws {
    let rules = AdaptationRules()
    #expect(rules.stage(labels: 9, wrong: 5) == nil)
    #expect(rules.stage(labels: 10, wrong: 1) == .calibration)
    #expect(rules.stage(labels: 60, wrong: 7) == .calibration)
    #expect(rules.stage(labels: 60, wrong: 60) == nil, "labels that all say the same teach nothing")
    #expect(rules.stage(labels: 60, wrong: 8) == .weights)
    #expect(rules.stage(labels: 500, wrong: 40) == .matcher)
    #expect(try AdaptationRules(json: JSONEncoder().encode(rules)) == rules)
    #expect(throws: EvidenceModelError.self) { try AdaptationRules(json: Data("{\"heldBack\": 2}".utf8)) }
  }
}
