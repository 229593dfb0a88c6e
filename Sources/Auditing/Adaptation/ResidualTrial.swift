import Claims
import Features
import Foundation
import Learning
import Matching

/// The third stage: what decided claims add to the heads of a model.
struct ResidualTrial {
  /// A residual is made weaker until the replay set bears it.
  private static let shares: [Float] = [1, 0.5, 0.25]

  let root: ModelFolder
  let trial: AdaptationTrial
  let taxonomy: Taxonomy

  /// A set of residuals, and what they cost on the replay set's held-back part.
  struct Found {
    let heads: HeadSet
    /// By facet.
    let figures: [Facet: (before: Double, after: Double)]

    /// The facet whose figure falls most.
    var worst: (facet: Facet, fall: Double)? {
      figures.map { (facet: $0.key, fall: $0.value.before - $0.value.after) }
        .max { ($0.fall, $1.facet.rawValue) < ($1.fall, $0.facet.rawValue) }
    }
  }

  /// - Parameters:
  ///   - set: adapted by the labels that are not held back.
  ///   - share: of the shop's pairs that are wrong.
  /// - Returns: `nil` where no facet has enough decided claims, and after a stop.
  /// - Throws: what reading the model's files throws.
  func residuals(_ evidence: CatalogEvidence, under set: CalibrationSet, share: Double, stop: StopSignal) throws
    -> Found?
  {
    let model = try EvidenceModel(root)
    guard let corpus = try root.extra(HeadCorpus.fileName).map({ try HeadCorpus(serialized: $0) }) else { return nil }
    let lessons = Dictionary(grouping: lessons(evidence, set, share: share), by: \.question.facet)
    let trainer = ResidualTrainer(rules: trial.rules, seed: trial.seed)
    var heads: [Facet: HeadSet.Trained] = [:]
    var figures: [Facet: (before: Double, after: Double)] = [:]
    for facet in HeadSet.facets {
      guard let own = lessons[facet], let head = model.heads?.trained[facet]?.head else { continue }
      let replay = HeadReplay(corpus, facet: facet, head: head, taxonomy: taxonomy)
      guard let replay, let whole = trainer.residual(from: own, replay: replay, isStopped: { stop.isRaised }) else {
        continue
      }
      let asked = replay.figure(isHeldBack: false) ?? 0
      let borne = Self.shares.lazy.map { whole.scaled(by: $0) }.first {
        asked - (replay.figure(with: $0, isHeldBack: false) ?? 0) <= trial.rules.replayTolerance / 2
      }
      guard let borne, let before = replay.figure(), let after = replay.figure(with: borne) else { continue }
      heads[facet] = HeadSet.Trained(head: borne, words: [])
      figures[facet] = (before, after)
    }
    return stop.isRaised || heads.isEmpty
      ? nil : Found(heads: HeadSet(teacher: .catalog, trained: heads), figures: figures)
  }

  private func lessons(_ evidence: CatalogEvidence, _ set: CalibrationSet, share: Double) -> [ResidualLesson] {
    let known = evidence.margins.without(labelsOf: trial.heldBack.contains)
    var lessons: [ResidualLesson] = []
    for (pair, isWrong) in zip(known.pairs, known.isWrong) {
      guard let isWrong, let questions = evidence.questions[pair.pair] else { continue }
      for (claim, question) in zip(pair.example.claims, questions) {
        guard let question, let isContradicted = isWrong ? claim.isContradicted == true ? true : nil : false,
          let place = set.place(key: claim.key, margins: claim.margins)
        else { continue }
        let calibration = set.claims[place]
        guard let channel = calibration.channels.firstIndex(of: question.channel), calibration.weights[channel] > 0
        else { continue }
        var others = claim.margins
        others[question.channel] = 0
        guard let contradiction = calibration.contradiction(of: others) else { continue }
        lessons.append(
          ResidualLesson(
            question: question, isContradicted: isContradicted, weight: calibration.weights[channel],
            offset: -contradiction - logit(CalibrationAdapter.claimsShare * share)))
      }
    }
    return lessons
  }
}

extension FacetHead {
  /// A residual so much weaker.
  fileprivate func scaled(by share: Float) -> FacetHead {
    FacetHead(
      photo: photo,
      text: Matrix(
        rows: text.rows, columns: text.columns, values: HalfPrecision.rounded(text.values.map { $0 * share })),
      centre: centre)
  }
}
