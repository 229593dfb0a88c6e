import Auditing
import Claims
import Foundation
import Installation
import Learning
import Matching

/// What the commands share that train matchers or measure trained ones.
struct MatcherRoom {
  let corpus: TrainingCorpus
  let material: MatcherMaterial
  let taxonomy: Taxonomy
  let colours: ColourNames
  let classes: ClassVocabulary
  /// Measures networks on the validation lines, where that was asked for.
  let examiner: NetworkExaminer?

  func trainer(_ configuration: MatcherConfiguration) -> MatcherTrainer {
    MatcherTrainer(material, corpus: corpus, configuration: configuration, taxonomy: taxonomy, colours: colours)
  }

  /// - Parameter measures: whether the validation lines are read as well.
  /// - Returns: `nil` after Ctrl-C.
  init?(_ data: [String], configuration: MatcherConfiguration, measures: Bool = false) async throws {
    let workshops = data.map { TruthWorkshop(truth: $0, images: nil) }
    guard let first = workshops.first else { return nil }
    let lessons = TruthLessons(auditor: try first.auditor(stop: Interruption.stop))
    var pairs: [TrainingPair] = []
    var lines: [ReportLine] = []
    for workshop in workshops {
      let truth = try TruthFile.read(at: workshop.truth)
      let source = workshop.truth.deletingLastPathComponent().lastPathComponent
      guard
        let found = try await lessons.pairs(
          of: truth, as: workshop.pairs(truth), source: source,
          leavingOut: configuration.withoutColoursOf.contains(source) ? [.colour] : [], failed: workshop.warn)
      else { return nil }
      StandardStreams.note(
        "\(source): \(found.count { !$0.isValidation }) pairs to train on, \(found.count(where: \.isValidation)) to validate on"
      )
      pairs += found
      guard measures else { continue }
      let validation = truth.filter { $0.split == "validation" }
      guard
        let measured = try await lessons.lines(
          validation, as: workshop.pairs(validation), source: source, failed: workshop.warn)
      else { return nil }
      lines += measured
    }
    let model = try EvidenceModel.installed()
    colours = model.colourNames
    taxonomy = try Taxonomy.installed()
    classes = try lessons.classes()
    let text = try await lessons.vectors(of: MatcherMaterial.terms(of: pairs))
    let progress = StandardStreams.progress()
    guard
      let material = MatcherMaterial(
        pairs: pairs, source: lessons, text: text, classes: classes.vectors, colours: colours,
        configuration: configuration, failed: { StandardStreams.note("\($0.id): \($1)") },
        progress: { progress(AuditProgress(phase: .seeing, done: $0, total: $1)) },
        isStopped: { Interruption.stop.isRaised })
    else { return nil }
    corpus = try lessons.corpus("data", of: pairs, text: text)
    self.material = material
    let unseen = NetworkExaminer.unseenPhrases(beside: pairs)
    examiner =
      measures
      ? NetworkExaminer(
        lines, text: try await lessons.vectors(of: NetworkExaminer.terms(of: lines, unseen: unseen)),
        taxonomy: taxonomy,
        colours: colours, unseen: unseen) : nil
  }
}
