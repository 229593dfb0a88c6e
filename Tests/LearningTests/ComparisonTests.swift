import Claims
import Learning
import Matching
import Testing

@Suite struct ComparisonTests {
  private let evaluator = Evaluator(baseRate: 0.5, resamples: 200)

  private func judged(_ risks: [Double]) -> [JudgedPair] {
    risks.enumerated().map { index, risk in
      let isWrong = index % 2 == 0
      return JudgedPair(
        truth: EvaluatorTests.truth("p\(index / 2)", colour: isWrong ? .contradicted : .supported)
          .named("\(index)"),
        risk: risk, phrases: [EvaluatorTests.phrase(0, 3, risk)])
    }
  }

  @Test func `the same judgements differ by nothing, and certainly so`() throws {
    let some = judged([0.9, 0.1, 0.4, 0.6, 0.8, 0.3])
    let comparison = evaluator.comparison(some, with: some.reversed())
    #expect(!comparison.rows.isEmpty)
    #expect(
      comparison.rows.allSatisfy { $0.difference.value == 0 && $0.difference.low == 0 && $0.difference.high == 0 })
  }

  @Test func `the second less the first is what is told`() throws {
    let worse = judged([0.1, 0.9, 0.1, 0.9, 0.1, 0.9])
    let better = judged([0.9, 0.1, 0.9, 0.1, 0.9, 0.1])
    let row = try #require(evaluator.comparison(worse, with: better).rows.first { $0.figure == "pair AUROC, all" })
    #expect(row.first == 0 && row.second == 1 && row.difference.value == 1)
  }

  @Test func `only pairs that both have are compared`() throws {
    let few = judged([0.9, 0.1])
    let row = try #require(evaluator.comparison(judged([0.9, 0.1, 0.1, 0.9]), with: few).rows.first)
    #expect(row.first == 1 && row.difference.count == 2)
  }
}

extension TruthPair {
  fileprivate func named(_ id: String) -> TruthPair {
    TruthPair(
      id: id, image: image, spec: spec, product: product, variant: variant, split: split, isWrong: isWrong,
      phrases: phrases)
  }
}
