import Claims
import Features
public import Matching

/// Trains what labels add to a facet's head: a residual of low rank (Hu et al. 2021, "LoRA"), 0 before the first step, from decided
/// claims and from the replay set together. The same seed gives the same residual.
public struct ResidualTrainer: Sendable {
  private let rules: AdaptationRules
  private let seed: UInt64

  public init(rules: AdaptationRules, seed: UInt64) {
    SingleThread.enforce()
    self.rules = rules
    self.seed = seed
  }

  /// - Parameters:
  ///   - lessons: of one facet.
  ///   - replay: of the same one; `nil` where the model ships none, and then there is no residual either.
  ///   - isStopped: asked before each step.
  /// - Returns: `nil` where there are too few lessons, and after a stop.
  public func residual(
    from lessons: [ResidualLesson], replay: HeadReplay?, isStopped: () -> Bool = { false }
  ) -> FacetHead? {
    let wrong = lessons.count(where: \.isContradicted)
    guard lessons.count >= rules.fewestClaimsOfResidual, wrong >= rules.fewestWrongClaimsOfResidual, let replay,
      let loss = ResidualLoss(lessons, rank: rules.residualRank)
    else { return nil }
    let rank = rules.residualRank
    var noise = NormalPool(seed: seed)
    var generator = SplitMix64(seed: seed &+ 1)
    var a = noise.draw(loss.dimensions * rank, deviation: 1 / Float(loss.dimensions).squareRoot())
    var b = [Float](repeating: 0, count: loss.textSize * rank)
    var stepA = AdamW(count: a.count, rate: rules.residualRate, decay: rules.residualDecay)
    var stepB = AdamW(count: b.count, rate: rules.residualRate, decay: rules.residualDecay)
    for _ in 0..<rules.residualSteps {
      if isStopped() { return nil }
      let own = loss(a: a, b: b)
      let kept = replay.slopes(a: a, b: b, rank: rank, using: &generator)
      func sum(_ one: [Float], _ other: [Float]) -> [Float] { zip(one, other).map { $0 + rules.replayWeight * $1 } }
      stepA.step(&a, gradient: sum(own.photo, kept.photo))
      stepB.step(&b, gradient: sum(own.text, kept.text))
    }
    // Kept as float16: rounded here, the one in memory judges like the one from a file.
    return FacetHead(
      photo: Matrix(rows: loss.dimensions, columns: rank, values: HalfPrecision.rounded(a)),
      text: Matrix(rows: loss.textSize, columns: rank, values: HalfPrecision.rounded(b)),
      centre: [Float](repeating: 0, count: loss.textSize))
  }
}
