import Claims
import Features
import Foundation
import Matching

/// Compares judgements with the truth.
public struct Evaluator: Sendable {
  private static let smallBox: Float = 0.35

  let bootstrap: Bootstrap
  /// Share of wrong pairs that the judged risks assume.
  private let baseRate: Double

  public init(baseRate: Double, resamples: Int = 1000, seed: UInt64 = 1) {
    self.baseRate = baseRate
    bootstrap = Bootstrap(resamples: resamples, seed: seed)
  }

  /// - Parameters:
  ///   - judged: each pair under its own photo.
  ///   - wrongPhotos: the same pairs under `WrongPhotos.images(for:seed:)`; empty to leave that control out.
  ///   - otherSplits: what the text-only control may learn from; empty to let it learn from the judged pairs' other folds.
  public func report(
    on judged: [JudgedPair], wrongPhotos: [JudgedPair] = [], otherSplits: [TruthPair] = []
  ) -> EvaluationReport {
    let pairs = judged.map(\.truth)
    return EvaluationReport(
      pairs: pairs.count, products: Set(pairs.map(\.product)).count, wrong: pairs.count { $0.isWrong },
      pair: EvaluationReport.Pairs(
        byVariant: byVariant(pairs, scores: judged.map(\.risk), ranking),
        calibrationError: calibrationError(judged)),
      phrase: phrases(judged),
      region: regions(judged),
      reliability: reliability(judged),
      controls: EvaluationReport.Controls(
        textOnly: byVariant(pairs, scores: TextControl.scores(of: pairs, training: otherSplits), auroc),
        wrongPhotoPairs: byVariant(wrongPhotos.map(\.truth), scores: wrongPhotos.map(\.risk), auroc),
        wrongPhotoClaims: claimAUROC(wrongPhotos)))
  }

  // MARK: Pairs

  private typealias Scored = (score: Double, isPositive: Bool, product: String)

  private func byVariant<Figure>(
    _ pairs: [TruthPair], scores: [Double], _ figure: ([Scored]) -> Figure?
  ) -> [String: Figure] {
    var figures: [String: Figure] = [:]
    let scored = zip(pairs, scores).map { (pair: $0, score: $1) }
    for variant in Set(pairs.filter(\.isWrong).map(\.variant.rawValue)).sorted() + ["all"] {
      let chosen = scored.filter { !$0.pair.isWrong || variant == "all" || $0.pair.variant.rawValue == variant }
      figures[variant] = figure(chosen.map { ($0.score, $0.pair.isWrong, $0.pair.product) })
    }
    return figures
  }

  private func auroc(_ scored: [Scored]) -> Estimate? {
    let sample = RankedSample(scores: scored.map(\.score), isPositive: scored.map(\.isPositive))
    return bootstrap.estimate(products: scored.map(\.product)) { sample.auroc(weights: $0) }
  }

  private func ranking(_ scored: [Scored]) -> EvaluationReport.Ranking? {
    let sample = RankedSample(scores: scored.map(\.score), isPositive: scored.map(\.isPositive))
    let products = scored.map(\.product)
    return EvaluationReport.Ranking(
      auroc: bootstrap.estimate(products: products) { sample.auroc(weights: $0) },
      averagePrecision: bootstrap.estimate(products: products) { sample.averagePrecision(weights: $0) },
      recallAt5: bootstrap.estimate(products: products) { sample.recall(atFalseAlarms: 0.05, weights: $0) },
      recallAt10: bootstrap.estimate(products: products) { sample.recall(atFalseAlarms: 0.1, weights: $0) })
  }

  private func calibrationError(_ judged: [JudgedPair]) -> Estimate? {
    let isWrong = judged.map(\.truth.isWrong)
    let share = Double(isWrong.count { $0 }) / Double(max(1, isWrong.count))
    guard share > 0, share < 1 else { return nil }
    let shift = logit(share) - logit(baseRate)
    let probabilities = judged.map { sigmoid(logit($0.risk, margin: 1e-12) + shift) }
    return bootstrap.estimate(products: judged.map(\.truth.product)) {
      CalibrationError.expected(probabilities: probabilities, isPositive: isWrong, weights: $0)
    }
  }

  // MARK: Phrases

  private func phrases(_ judged: [JudgedPair]) -> EvaluationReport.Phrases {
    let topOne = judged.compactMap { pair in
      pair.namesTheWrongPhrase.map { value in
        (pair.truth.phrases.first { $0.truth == .contradicted }?.facet ?? .other, value, pair.truth.product)
      }
    }
    var alarms: [(Facet, Double, String)] = []
    var checked: [(Facet, Double, String)] = []
    for pair in judged {
      for phrase in pair.truth.phrases {
        let state = pair.prediction(for: phrase)?.state
        if phrase.truth == .unobservable {
          alarms.append((phrase.facet, state == .contradicted ? 1 : 0, pair.truth.product))
        } else {
          let isChecked = state != nil && state != .unobservable
          checked.append((phrase.facet, isChecked ? 1 : 0, pair.truth.product))
        }
      }
    }
    return EvaluationReport.Phrases(
      auroc: claimAUROC(judged), topOne: means(topOne), falseAlarms: means(alarms), checked: means(checked))
  }

  private func claimAUROC(_ judged: [JudgedPair]) -> [String: Estimate] {
    let scored = judged.flatMap { pair in
      pair.truth.phrases.filter { $0.truth != .unobservable }.map { phrase in
        (
          facet: phrase.facet,
          scored: (pair.contradiction(of: phrase), phrase.truth == .contradicted, pair.truth.product)
        )
      }
    }
    return byFacet(scored.map { ($0.facet, $0.scored) }) { auroc($0) }
  }

  private func reliability(_ judged: [JudgedPair]) -> [String: ReliabilityDiagram] {
    let checked = judged.flatMap { pair in
      pair.truth.phrases.compactMap { phrase -> (facet: Facet, stated: Double, isWrong: Bool)? in
        guard phrase.truth != .unobservable, let said = pair.prediction(for: phrase), said.state != .unobservable
        else { return nil }
        return (phrase.facet, said.contradiction, phrase.truth == .contradicted)
      }
    }
    return Dictionary(grouping: checked, by: \.facet.rawValue).compactMapValues { claims in
      ReliabilityDiagram(balanced: claims.map(\.stated), isPositive: claims.map(\.isWrong))
    }
  }

  private func means(_ values: [(Facet, Double, String)]) -> [String: Estimate] {
    byFacet(values.map { ($0.0, ($0.1, $0.2)) }) { values in
      bootstrap.mean(of: values.map(\.0), products: values.map(\.1))
    }
  }

  private func byFacet<Value>(
    _ values: [(Facet, Value)], _ figure: ([Value]) -> Estimate?
  ) -> [String: Estimate] {
    var figures: [String: Estimate] = [:]
    figures["all"] = figure(values.map(\.1))
    for facet in Facet.allCases {
      let chosen = values.filter { $0.0 == facet }.map(\.1)
      if !chosen.isEmpty { figures[facet.rawValue] = figure(chosen) }
    }
    return figures
  }

  // MARK: Regions

  private func regions(_ judged: [JudgedPair]) -> EvaluationReport.Regions {
    var boxes: [(box: Region, named: Region?, product: String)] = []
    for pair in judged {
      for phrase in pair.truth.phrases where phrase.truth != .unobservable {
        if let box = phrase.region { boxes.append((box, pair.prediction(for: phrase)?.region, pair.truth.product)) }
      }
    }
    let small = boxes.filter { $0.box.area <= Self.smallBox }
    func share(
      _ boxes: [(box: Region, named: Region?, product: String)], _ value: (Region, Region?) -> Double
    ) -> Estimate? {
      bootstrap.mean(of: boxes.map { value($0.box, $0.named) }, products: boxes.map(\.product))
    }
    func isHit(_ box: Region, _ named: Region?) -> Double {
      named.map { box.contains(x: $0.centre.x, y: $0.centre.y) } == true ? 1 : 0
    }
    return EvaluationReport.Regions(
      pointing: share(boxes, isHit), pointingSmall: share(small, isHit),
      centreSmall: share(small) { box, _ in isHit(box, .whole) },
      meanIoU: share(boxes) { box, named in named.map { Double(box.iou($0)) } ?? 0 })
  }
}
