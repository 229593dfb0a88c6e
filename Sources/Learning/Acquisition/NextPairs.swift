import Foundation
import Matching

/// Which pairs a model would learn most from: uncertain and rather wrong, like many others, unlike each other and what is labelled.
///
/// Greedy maximisation of a determinantal point process's likelihood (Chen, Zhang and Zhou 2018, "Fast Greedy MAP Inference for
/// Determinantal Point Process"): the kernel is `q_i q_j s(i, j)`, the quality q what an answer is worth times density, the similarity s a
/// Gaussian of the sketches' distance. What is like a labelled pair is worth less, as if that had been chosen first.
public struct NextPairs: Sendable {
  /// Only the most promising are compared with each other.
  private static let mostCandidates = 4000
  /// Pairs by which density is measured.
  private static let mostReferences = 500
  /// Of the latest labels, how many new pairs are kept apart from.
  private static let mostLabelled = 200
  private static let leastGain = 1e-9

  /// How much density counts beside uncertainty, as an exponent.
  private let densityPower: Double
  /// Distance between sketches at which similarity has fallen to `1/sqrt(e)`.
  private let reach: Double

  public init(densityPower: Double = 0.5, reach: Double = 0.4) {
    self.densityPower = densityPower
    self.reach = reach
  }

  /// - Parameters:
  ///   - candidates: undecided pairs.
  ///   - labelled: sketches of decided ones, the latest last.
  /// - Returns: indices of at most `count` candidates, at most one a product, in the order in which to ask.
  public func chosen(_ count: Int, of candidates: [AcquisitionCandidate], labelled: [[Float]] = []) -> [Int] {
    let density = densities(candidates)
    let before = labelled.suffix(Self.mostLabelled)
    let quality = candidates.indices.map { index in
      let nearest = before.reduce(0) {
        max($0, GreedyProcess.similarity(candidates[index].sketch, $1, reach: reach))
      }
      return Self.worth(candidates[index].risk) * pow(density[index], densityPower)
        * (1 - nearest * nearest).squareRoot()
    }
    let pool = candidates.indices.sorted {
      quality[$0] == quality[$1] ? candidates[$0].pair < candidates[$1].pair : quality[$0] > quality[$1]
    }.prefix(Self.mostCandidates)
    var process = GreedyProcess(
      sketches: pool.map { candidates[$0].sketch }, qualities: pool.map { quality[$0] }, reach: reach)
    var chosen: [Int] = []
    var products: Set<String> = []
    while chosen.count < count, let best = process.next(above: Self.leastGain) {
      let index = pool[pool.startIndex + best]
      if products.insert(candidates[index].product).inserted {
        chosen.append(index)
        process.take(best)
      } else {
        process.skip(best)
      }
    }
    // Where everything is alike, the rest comes by quality.
    let rest = pool.filter { !chosen.contains($0) && !products.contains(candidates[$0].product) }
    for index in rest where chosen.count < count && products.insert(candidates[index].product).inserted {
      chosen.append(index)
    }
    return chosen
  }

  /// Square root of the outcome's entropy times the chance of a rejection: wrong pairs are rare, and one teaches more than a
  /// right one. Greatest at two in three; 0 where all is known.
  static func worth(_ risk: Double) -> Double {
    guard risk > 0, risk < 1 else { return 0 }
    return (-risk * (risk * log2(risk) + (1 - risk) * log2(1 - risk))).squareRoot()
  }

  /// Mean similarity to the catalog's pairs, every n-th of them.
  private func densities(_ candidates: [AcquisitionCandidate]) -> [Double] {
    let step = max(1, candidates.count / Self.mostReferences)
    let references = stride(from: 0, to: candidates.count, by: step).map { candidates[$0].sketch }
    return candidates.map { candidate in
      references.reduce(0) { $0 + GreedyProcess.similarity(candidate.sketch, $1, reach: reach) }
        / Double(max(1, references.count))
    }
  }
}
