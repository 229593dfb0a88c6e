import Foundation

/// How often each operator errs, and which labels are wrong, where the truth is seen by nobody.
///
/// Expectation maximisation over the unknown truth of each item: a logistic curve over the model's score, and two rates for
/// each operator, of calling wrong what is right and right what is wrong (Dawid and Skene 1979; with scores, Raykar et al.
/// 2010, JMLR 11). Without items that two operators decided, and without known ones, only the shape of the curve tells a
/// poor operator from a poor score, and it tells little.
public struct OperatorModel: Sendable {
  /// Errors in as many decisions of either sort that every operator is taken to have made before.
  private static let prior = (errors: 1.0, decisions: 10.0)
  private static let mostSteps = 60
  /// No score is trusted further.
  private static let surest = 1e-4

  /// Operators, sorted.
  public let operators: [String]
  /// How often each calls wrong what is right.
  public let falseAlarms: [Double]
  /// How often each calls right what is wrong.
  public let misses: [Double]
  /// That the opinion is mistaken, beside the opinions.
  public let probabilityWrong: [Double]

  /// - Parameters:
  ///   - known: whether items are wrong whose truth is known.
  ///   - weights: of the opinions, by item; items of equal name must weigh the same. All 1 where `nil`.
  public init(_ opinions: [Opinion], known: [String: Bool] = [:], weights: [Double]? = nil) {
    let problem = Problem(opinions, known: known, weights: weights)
    operators = problem.operators
    var alarms = [Double](repeating: Self.prior.errors / Self.prior.decisions, count: operators.count)
    var misses = alarms
    var wrong = problem.firstGuess
    for _ in 0..<Self.mostSteps {
      let curve = ScoreCurve(problem.scores, shares: wrong, weights: problem.itemWeights)
      var logits = problem.scores.map { score in
        let share = min(1 - Self.surest, max(Self.surest, curve.share(at: score)))
        return log(share / (1 - share))
      }
      for opinion in problem.opinions {
        let (alarm, miss) = (alarms[opinion.operator], misses[opinion.operator])
        logits[opinion.item] += opinion.saysWrong ? log((1 - miss) / alarm) : log(miss / (1 - alarm))
      }
      var moved = 0.0
      for item in logits.indices {
        let share = problem.known[item].map { $0 ? 1.0 : 0 } ?? 1 / (1 + exp(-logits[item]))
        moved = max(moved, abs(share - wrong[item]))
        wrong[item] = share
      }
      (alarms, misses) = problem.rates(wrong, prior: Self.prior)
      if moved < 1e-5 { break }
    }
    falseAlarms = alarms
    self.misses = misses
    probabilityWrong = problem.opinions.map { $0.saysWrong ? 1 - wrong[$0.item] : wrong[$0.item] }
  }
}

/// Opinions by number.
private struct Problem {
  let operators: [String]
  let opinions: [(item: Int, operator: Int, saysWrong: Bool)]
  let scores: [Double]
  let itemWeights: [Double]
  let known: [Bool?]

  init(_ opinions: [Opinion], known: [String: Bool], weights: [Double]?) {
    operators = Set(opinions.map(\.operator)).sorted()
    let places = Dictionary(uniqueKeysWithValues: operators.enumerated().map { ($1, $0) })
    var items: [String: Int] = [:]
    var (scores, itemWeights, truths): ([Double], [Double], [Bool?]) = ([], [], [])
    self.opinions = opinions.enumerated().map { index, opinion in
      let item = items[opinion.item] ?? scores.count
      if item == scores.count {
        items[opinion.item] = item
        scores.append(opinion.score)
        itemWeights.append(weights?[index] ?? 1)
        truths.append(known[opinion.item])
      }
      return (item, places[opinion.operator] ?? 0, opinion.saysWrong)
    }
    self.scores = scores
    self.itemWeights = itemWeights
    self.known = truths
  }

  /// Most votes.
  var firstGuess: [Double] {
    var (votes, counts) = ([Double](repeating: 0, count: scores.count), [Double](repeating: 0, count: scores.count))
    for opinion in opinions {
      counts[opinion.item] += 1
      if opinion.saysWrong { votes[opinion.item] += 1 }
    }
    return zip(votes, counts).map { min(0.9, max(0.1, $0 / $1)) }
  }

  func rates(_ wrong: [Double], prior: (errors: Double, decisions: Double)) -> (alarms: [Double], misses: [Double]) {
    let none = [Double](repeating: prior.errors, count: operators.count)
    let all = [Double](repeating: prior.decisions, count: operators.count)
    var (alarms, rights, misses, wrongs) = (none, all, none, all)
    for opinion in opinions {
      let weight = itemWeights[opinion.item]
      let share = wrong[opinion.item]
      rights[opinion.operator] += weight * (1 - share)
      wrongs[opinion.operator] += weight * share
      if opinion.saysWrong {
        alarms[opinion.operator] += weight * (1 - share)
      } else {
        misses[opinion.operator] += weight * share
      }
    }
    return (zip(alarms, rights).map(/), zip(misses, wrongs).map(/))
  }
}
