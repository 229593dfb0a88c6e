import Auditing
import Claims
import Foundation
import Installation
import Learning
import Matching
import Prose

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

  /// - Parameters:
  ///   - data: truth files, or one list of sources (YAML), whose pairs are trained on without near-duplicates.
  ///   - measures: whether the validation lines of truth files are read as well.
  /// - Returns: `nil` after Ctrl-C.
  init?(_ data: [String], configuration: MatcherConfiguration, measures: Bool = false) async throws {
    let manifest = try data.first { $0.hasSuffix(".yaml") }.map {
      try CorpusManifest.read(at: URL(fileURLWithPath: $0))
    }
    let workshops = manifest?.truthWorkshops ?? data.map { ($0.folderName, TruthWorkshop(truth: $0, images: nil)) }
    guard let first = workshops.first?.workshop else { return nil }
    let lessons = TruthLessons(auditor: try first.auditor(stop: Interruption.stop))
    var assembled: AssembledCorpus?
    if let manifest { assembled = try await CorpusOptions.assemble(manifest).corpus }
    var pairs = assembled?.corpus.pairs ?? []
    var lines: [ReportLine] = []
    for (source, workshop) in workshops {
      let truth = try TruthFile.read(at: workshop.truth)
      if assembled == nil {
        guard
          let found = try await lessons.pairs(
            of: truth, as: workshop.pairs(truth), source: source,
            leavingOut: configuration.withoutColoursOf.contains(source) ? [.colour] : [], failed: workshop.warn)
        else { return nil }
        pairs += found
      }
      let own = pairs.filter { $0.source == source }
      StandardStreams.note(
        "\(source): \(own.count { !$0.isValidation }.counted("pair")) to train on, \(own.count(where: \.isValidation)) to validate on"
      )
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
    let text: TextVectors
    if let assembled {
      text = assembled.text
    } else {
      text = try await lessons.vectors(of: MatcherMaterial.terms(of: pairs))
    }
    let progress = StandardStreams.progress()
    let photos: any PhotoFeatureSource = if let assembled { assembled.photos } else { lessons }
    guard
      let material = MatcherMaterial(
        pairs: pairs, source: photos, text: text, classes: classes.vectors, colours: colours,
        configuration: configuration, failed: { StandardStreams.note("\($0.id): \($1)") },
        progress: { progress(AuditProgress(phase: .seeing, done: $0, total: $1)) },
        isStopped: { Interruption.stop.isRaised })
    else { return nil }
    corpus = if let assembled { assembled.corpus } else { try lessons.corpus("data", of: pairs, text: text) }
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

extension CorpusManifest {
  /// Sources that say of wrong pairs too what is true: those can be measured on.
  fileprivate var truthWorkshops: [(source: String, workshop: TruthWorkshop)] {
    sources.compactMap { source in
      guard case .truth(let file, let images) = source.content else { return nil }
      return (source.name, TruthWorkshop(truth: file.path, images: images.path))
    }
  }
}

extension String {
  /// The folder of a truth file, which names its source.
  fileprivate var folderName: String { URL(fileURLWithPath: self).deletingLastPathComponent().lastPathComponent }
}
