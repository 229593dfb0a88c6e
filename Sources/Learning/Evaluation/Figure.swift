import Claims
import Features
import Matching

/// One figure of an evaluation, so that it can be taken of two judgements of the same pairs.
struct Figure {
  /// "pair AUROC, kind".
  let name: String
  /// The product of each of its lines.
  let products: [String]
  /// Of the lines weighed by how often their product was drawn.
  let value: (_ weights: [Double]) -> Double?
}

extension Evaluator {
  /// What two specs of the same photos are compared by. The same pairs in the same order give the same figures, line by
  /// line.
  func figures(of judged: [JudgedPair]) -> [Figure] {
    pairFigures(judged) + phraseFigures(judged) + regionFigures(judged)
  }

  private func pairFigures(_ judged: [JudgedPair]) -> [Figure] {
    let variants = Set(judged.map(\.truth).filter(\.isWrong).map(\.variant.rawValue)).sorted()
    return (["all"] + variants).flatMap { variant -> [Figure] in
      let chosen = judged.filter { !$0.truth.isWrong || variant == "all" || $0.truth.variant.rawValue == variant }
      let sample = RankedSample(scores: chosen.map(\.risk), isPositive: chosen.map(\.truth.isWrong))
      let products = chosen.map(\.truth.product)
      return [
        Figure(name: "pair AUROC, \(variant)", products: products) { sample.auroc(weights: $0) },
        Figure(name: "pair average precision, \(variant)", products: products) { sample.averagePrecision(weights: $0) },
        Figure(name: "pair recall at 5 %, \(variant)", products: products) {
          sample.recall(atFalseAlarms: 0.05, weights: $0)
        },
      ]
    }
  }

  private typealias Line = (phrase: TruthPhrase, pair: JudgedPair)

  private func phraseFigures(_ judged: [JudgedPair]) -> [Figure] {
    let lines = judged.flatMap { pair in pair.truth.phrases.map { (phrase: $0, pair: pair) } }
    let visible = lines.filter { $0.phrase.truth != .unobservable }
    let named = judged.compactMap { pair in pair.namesTheWrongPhrase.map { ($0, pair.truth.product) } }
    let facets = Facet.allCases.filter { facet in visible.contains { $0.phrase.facet == facet } }
    return [auroc("phrase AUROC, all", visible)]
      + facets.map { facet in auroc("phrase AUROC, \(facet.rawValue)", visible.filter { $0.phrase.facet == facet }) }
      + [
        mean("names the wrong phrase", named.map(\.0), named.map(\.1)),
        share("false alarms on unobservable", lines.filter { $0.phrase.truth == .unobservable }) {
          $0?.state == .contradicted
        },
        share("checked at all", visible) { $0.map { $0.state != .unobservable } ?? false },
      ]
  }

  private func regionFigures(_ judged: [JudgedPair]) -> [Figure] {
    let boxes = judged.flatMap { pair in
      pair.truth.phrases.filter { $0.truth != .unobservable && $0.region != nil }.map { (phrase: $0, pair: pair) }
    }
    return [
      mean(
        "pointing",
        boxes.map { line in
          let centre = line.pair.prediction(for: line.phrase)?.region?.centre
          return centre.map { line.phrase.region?.contains(x: $0.x, y: $0.y) ?? false } ?? false ? 1 : 0
        }, boxes.map(\.pair.truth.product))
    ]
  }

  private func auroc(_ name: String, _ lines: [Line]) -> Figure {
    let sample = RankedSample(
      scores: lines.map { $0.pair.contradiction(of: $0.phrase) },
      isPositive: lines.map { $0.phrase.truth == .contradicted })
    return Figure(name: name, products: lines.map(\.pair.truth.product)) { sample.auroc(weights: $0) }
  }

  private func share(_ name: String, _ lines: [Line], _ holds: (JudgedPhrase?) -> Bool) -> Figure {
    mean(name, lines.map { holds($0.pair.prediction(for: $0.phrase)) ? 1 : 0 }, lines.map(\.pair.truth.product))
  }

  private func mean(_ name: String, _ values: [Double], _ products: [String]) -> Figure {
    Figure(name: name, products: products) { weights in
      let total = weights.reduce(0, +)
      return total > 0 ? zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total : nil
    }
  }
}
