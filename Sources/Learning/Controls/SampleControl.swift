import Claims
import Foundation

/// Whether generated mistakes can be told without looking at both sides: by their words alone, or by the photo alone.
///
/// What these controls find is what a matcher could learn instead of matching. Half is chance.
public struct SampleControl: Sendable {
  public struct Report: Sendable, Codable, Hashable {
    /// AUROC of a classifier on words, of one on words and word pairs, and of one on the photo: "all", and for the text
    /// by what was changed.
    public internal(set) var words: [String: Estimate] = [:]
    public internal(set) var wordPairs: [String: Estimate] = [:]
    public internal(set) var photo: Estimate?
    /// Pairs of the corpus of which no mistake could be made for certain.
    public internal(set) var withoutMistake = 0
  }

  private static let projected = 64

  let mix: SampleMix
  let seed: UInt64

  public init(mix: SampleMix = .negatives, seed: UInt64 = 1) {
    self.mix = mix
    self.seed = seed
  }

  /// Classifiers are fitted on the corpus' training pairs and judged on its validation pairs.
  ///
  /// - Parameter look: what a photo looks like, a vector of one length for all; `nil` leaves the pair out.
  public func report(on corpus: TrainingCorpus, look: (TrainingPair) -> [Float]?) -> Report {
    var generator = SplitMix64(seed: seed)
    let lines = corpus.pairs.map { pair in
      Line(pair: pair, sample: mix.sample(of: pair, in: corpus, using: &generator))
    }
    var report = Report()
    report.withoutMistake = lines.count { $0.sample == nil }
    readText(lines, into: &report)
    report.photo = readPhotos(lines, look: look, &generator)
    return report
  }

  private struct Line {
    let pair: TrainingPair
    let sample: TrainingSample?
  }

  // MARK: - Text

  /// Every pair is there twice, right and wrong: no word of it that was left alone can tell.
  private func readText(_ lines: [Line], into report: inout Report) {
    var training: [TruthPair] = []
    var test: [(pair: TruthPair, change: String)] = []
    for line in lines {
      // Spoilt states have the words of the truth.
      guard let sample = line.sample, let change = sample.changes.first?.kind, change != .corrupted else { continue }
      for (isWrong, claims) in [(false, line.pair.claims), (true, sample.claims)] {
        let truth = Self.truth(line.pair, claims, isWrong: isWrong)
        if line.pair.isValidation { test.append((truth, change.rawValue)) } else { training.append(truth) }
      }
    }
    guard !test.isEmpty, !training.isEmpty else { return }
    for withPairs in [false, true] {
      let scores = TextControl.scores(of: test.map(\.pair), training: training, seed: seed, wordPairs: withPairs)
      var figures: [String: Estimate] = [:]
      for change in Set(test.map(\.change)).union(["all"]) {
        let chosen = test.indices.filter { change == "all" || test[$0].change == change }
        figures[change] = Self.auroc(
          chosen.map { (scores[$0], test[$0].pair.isWrong, test[$0].pair.product) })
      }
      if withPairs { report.wordPairs = figures } else { report.words = figures }
    }
  }

  /// As the matcher knows the spec: by terms, not by the spelling of either side.
  private static func truth(_ pair: TrainingPair, _ claims: [Claim], isWrong: Bool) -> TruthPair {
    let words = claims.map { claim in
      [claim.subject, claim.isNegated ? "no" : nil, claim.term].compactMap(\.self).joined(separator: " ")
    }
    return TruthPair(
      id: pair.id, image: pair.photo, spec: words.joined(separator: ", "), product: pair.product,
      variant: isWrong ? .attribute : .match, split: nil, isWrong: isWrong, phrases: [])
  }

  // MARK: - Photo

  /// Every photo is there once, right or wrong as a coin has it, as in a batch; what can't be made wrong stays right.
  private func readPhotos(
    _ lines: [Line], look: (TrainingPair) -> [Float]?, _ generator: inout SplitMix64
  ) -> Estimate? {
    var training: (rows: [[Double]], outcomes: [Bool]) = ([], [])
    var test: [(row: [Double], isWrong: Bool, product: String)] = []
    var axes: [[Double]] = []
    for line in lines {
      let isWrong = Bool.random(using: &generator) && line.sample != nil
      guard let seen = look(line.pair) else { continue }
      if axes.isEmpty {
        // Random axes keep distances (Johnson and Lindenstrauss 1984).
        axes = (0..<Self.projected).map { _ in seen.map { _ in Bool.random(using: &generator) ? 1 : -1 } }
      }
      let row = axes.map { axis in zip(axis, seen).reduce(0) { $0 + $1.0 * Double($1.1) } }
      if line.pair.isValidation {
        test.append((row, isWrong, line.pair.product))
      } else {
        training.rows.append(row)
        training.outcomes.append(isWrong)
      }
    }
    guard !training.rows.isEmpty, !test.isEmpty else { return nil }
    let model = LogisticRegression(rows: training.rows, outcomes: training.outcomes, steps: 12)
    return Self.auroc(test.map { (model.logit($0.row), $0.isWrong, $0.product) })
  }

  private static func auroc(_ scored: [(score: Double, isWrong: Bool, product: String)]) -> Estimate? {
    let sample = RankedSample(scores: scored.map(\.score), isPositive: scored.map(\.isWrong))
    return Bootstrap().estimate(products: scored.map(\.product)) { sample.auroc(weights: $0) }
  }
}

extension SampleControl.Report {
  /// The report as a table for people.
  public var text: String {
    func line(_ name: String, _ estimate: Estimate?) -> String {
      let label = name.padding(toLength: max(36, name.count), withPad: " ", startingAt: 0)
      guard let estimate else { return label + " –" }
      return label
        + String(format: " %.3f [%.3f, %.3f]  n=%d", estimate.value, estimate.low, estimate.high, estimate.count)
    }
    var lines = ["AUROC of wrong samples against right ones, 0.5 is chance"]
    for (name, figures) in [("words only", words), ("words and word pairs", wordPairs)] {
      lines += figures.sorted { ($0.key == "all" ? "" : $0.key) < ($1.key == "all" ? "" : $1.key) }
        .map { line("\(name), \($0.key)", $0.value) }
    }
    lines.append(line("photo only", photo))
    lines.append("pairs of which no mistake is certain: \(withoutMistake)")
    return lines.joined(separator: "\n") + "\n"
  }
}
