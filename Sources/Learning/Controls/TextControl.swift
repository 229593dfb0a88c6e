import Foundation

/// What words alone give away: logistic regression on the words and word pairs of a spec, never shown its own product.
///
/// Beside every figure, because wrong specs can be told from right ones by their plausibility ("pink chair").
public enum TextControl {
  private static let folds = 4
  private static let epochs = 12
  private static let rate = 0.2
  private static let ridge = 1e-4
  /// A long spec's word pairs are cut: they grow with the square.
  private static let longestSpec = 40

  /// - Parameters:
  ///   - training: other pairs to fit on, best of another split. Without them the pairs are judged by folds; where wrong
  ///     words were exchanged between products, the other folds then hold the opposite balance, and scores fall under
  ///     chance.
  ///   - wordPairs: `false` looks at single words only.
  /// - Returns: log-odds of being wrong for each pair, by a classifier that was fitted without its product.
  public static func scores(
    of pairs: [TruthPair], training: [TruthPair] = [], seed: UInt64 = 1, wordPairs: Bool = true
  ) -> [Double] {
    let rows = features(of: (pairs + training).map(\.spec), wordPairs: wordPairs)
    guard training.isEmpty else {
      var generator = SplitMix64(seed: seed)
      let order = (pairs.count..<rows.count).shuffled(using: &generator)
      let model = fit(rows, pairs + training, order)
      return pairs.indices.map { rows[$0].reduce(model.intercept) { $0 + model.weights[$1] } }
    }
    let products = Array(Set(pairs.map(\.product))).sorted()
    var generator = SplitMix64(seed: seed)
    let shuffled = products.shuffled(using: &generator)
    let fold = Dictionary(uniqueKeysWithValues: shuffled.enumerated().map { ($1, $0 % folds) })
    var scores = [Double](repeating: 0, count: pairs.count)
    for held in 0..<folds {
      let training = pairs.indices.filter { fold[pairs[$0].product] != held }.shuffled(using: &generator)
      let model = fit(rows, pairs, training)
      for index in pairs.indices where fold[pairs[index].product] == held {
        scores[index] = rows[index].reduce(model.intercept) { $0 + model.weights[$1] }
      }
    }
    return scores
  }

  /// AdaGrad on the log-loss.
  private static func fit(
    _ rows: [[Int]], _ pairs: [TruthPair], _ training: [Int]
  ) -> (weights: [Double], intercept: Double) {
    let size = (rows.lazy.compactMap { $0.max() }.max() ?? -1) + 1
    var weights = [Double](repeating: 0, count: size)
    var curvature = [Double](repeating: 1e-3, count: size)
    var intercept = 0.0
    for _ in 0..<epochs {
      for index in training {
        let logit = rows[index].reduce(intercept) { $0 + weights[$1] }
        let error = 1 / (1 + exp(-logit)) - (pairs[index].isWrong ? 1 : 0)
        intercept -= 0.01 * error
        for feature in rows[index] {
          let gradient = error + ridge * weights[feature]
          curvature[feature] += gradient * gradient
          weights[feature] -= rate * gradient / curvature[feature].squareRoot()
        }
      }
    }
    return (weights, intercept)
  }

  /// Numbers of the words and of the unordered word pairs in each spec.
  private static func features(of specs: [String], wordPairs: Bool) -> [[Int]] {
    var numbers: [String: Int] = [:]
    func number(_ feature: String) -> Int {
      let next = numbers.count
      return numbers[feature]
        ?? {
          numbers[feature] = next
          return next
        }()
    }
    return specs.map { spec in
      let words = Array(
        Set(spec.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(longestSpec).map(String.init))
      ).sorted()
      var row = words.map(number)
      for (position, word) in words.enumerated() where wordPairs {
        for other in words[(position + 1)...] { row.append(number("\(word) \(other)")) }
      }
      return row
    }
  }
}
