public import Foundation
import Installation
import Learning
import Matching
import Records

extension CatalogSession {
  /// Pairs in the order in which to ask for them.
  private static let mostOrdered = 500

  /// Adapts the model to the labels in the store, and uses the new version where it is better on labels that it never saw and
  /// forgets nothing. Written whole or not at all; stopped, it leaves everything as it was.
  ///
  /// - Parameters:
  ///   - name: who adapts, for the history.
  ///   - isDryRun: writes nothing, neither a model nor into the store.
  ///   - seed: of the bootstrap and of drawings while training.
  /// - Returns: `nil` after a stop.
  /// - Throws: `AdaptationError`, `StoreError`, and what an audit throws.
  public func learn(
    by name: String, isDryRun: Bool = false, seed: UInt64 = 1, at date: Date = Date(),
    stop: StopSignal = StopSignal(), progress: @escaping AuditProgress.Reporter = { _ in }
  ) async throws -> LearningReport? {
    let truth = try LabelTruth(self)
    let labels = Dictionary(truth.judged.map { ($0.truth.id, $0.truth) }, uniquingKeysWith: { first, _ in first })
    let used = try shelf.entry(request.model ?? shelf.versionInUse())
    let root = try ModelFolder(named: used.card?.root ?? used.folder.path, in: installation)
    guard let evidence = try await evidence(under: root.url.path, labels: labels, stop: stop, progress: progress)
    else { return nil }
    var usedEvidence = evidence
    if used.card != nil {
      guard let other = try await self.evidence(under: used.folder.path, labels: labels, stop: stop, progress: progress)
      else { return nil }
      usedEvidence = other
    }
    let trial = AdaptationTrial(
      rules: try root.extra(AdaptationRules.fileName).map { try AdaptationRules(json: $0) } ?? AdaptationRules(),
      seed: seed, replay: try ReplayMargins(of: root, isSelfTrained: evidence.isSelfTrained))
    var tried: (card: ModelCard, set: CalibrationSet, files: [String: Data])?
    var refusal: AdaptationRefusal?
    var headsRefusal: AdaptationRefusal?
    var next = (set: usedEvidence.set, evidence: usedEvidence)
    do throws(AdaptationRefusal) {
      let candidate = try trial.candidate(
        evidence.set, evidence.margins, against: usedEvidence.set, usedEvidence.margins)
      let made = card(of: candidate, used: used, root: root, evidence, trial)
      tried = (made, candidate.set, [:])
      if made.version == used.version { throw .nothingNew }
      if let objection = trial.objection(to: candidate) { throw objection }
      next = (candidate.set, evidence)
    } catch {
      refusal = error
    }
    if let first = tried, refusal != .nothingNew, (try? trial.stage(of: evidence.margins)) == .matcher {
      let further = try await furthest(
        after: first.card, first.set, of: used, against: next, evidence, root: root, trial, labels: labels, stop: stop,
        progress: progress)
      if let further, further.refusal == nil {
        (tried, refusal) = ((further.card, further.set, further.files), nil)
        next = (further.set, further.evidence)
      } else {
        headsRefusal = further?.refusal
      }
    }
    if stop.isRaised { return nil }
    var ordered = 0
    if !isDryRun {
      if let tried, refusal != .nothingNew {
        try keep(tried.card, set: tried.set, files: tried.files, root: root, refusal: refusal, by: name, at: date)
      }
      let order = nextPairs(next.evidence, under: next.set)
      ordered = order.count
      try store.setLearnOrder(order, in: catalog)
    }
    return LearningReport(
      labels: labels.count, wrong: labels.values.count(where: \.isWrong), leftOut: truth.leftOut, before: used.version,
      card: tried?.card, refusal: refusal, headsRefusal: headsRefusal,
      isDryRun: isDryRun, ordered: ordered)
  }

  public var shelf: ModelShelf { ModelShelf(store: store, catalog: catalog, installation: installation) }

  private func keep(
    _ card: ModelCard, set: CalibrationSet, files: [String: Data], root: ModelFolder, refusal: AdaptationRefusal?,
    by name: String, at date: Date
  ) throws {
    let figures = card.figureLines.joined(separator: "; ")
    if let refusal {
      return try store.append(
        ModelEvent(at: date, operator: name, action: .refused, version: card.version, reason: refusal.description),
        in: catalog)
    }
    _ = try ModelVersionWriter(root: root, shelf: shelf.folder).write(card, set: set, files: files)
    try store.append(
      ModelEvent(at: date, operator: name, action: .adapted, version: card.version, reason: figures), in: catalog)
    try shelf.use(card.version, by: name, reason: "better on labels held back than \(card.parent)", at: date)
  }

  /// Undecided pairs, those first that the model would learn most from.
  private func nextPairs(_ evidence: CatalogEvidence, under set: CalibrationSet) -> [String] {
    let pairs = evidence.margins.pairs
    let open = pairs.indices.filter { evidence.margins.isWrong[$0] == nil }
    let decided = pairs.indices.filter { evidence.margins.isWrong[$0] != nil }
    let candidates = open.map { index in
      AcquisitionCandidate(
        pair: pairs[index].pair, product: pairs[index].product,
        risk: sigmoid(set.risk(of: pairs[index].example, share: evidence.margins.baseRate)),
        sketch: evidence.sketches[index])
    }
    return NextPairs().chosen(
      Self.mostOrdered, of: candidates, labelled: decided.map { evidence.sketches[$0] }
    ).map { candidates[$0].pair }
  }

  func card(
    of candidate: AdaptationCandidate, used: ModelShelf.Entry, root: ModelFolder, _ evidence: CatalogEvidence,
    _ trial: AdaptationTrial
  ) -> ModelCard {
    let labels = ((try? store.currentLabels(in: catalog)) ?? []).filter {
      !$0.isWithdrawn && ($0.decision == .accept || $0.decision == .reject)
    }
    return ModelCard(
      version: version(root, evidence, trial), parent: used.version,
      root: used.card?.root ?? (used.ships ? used.version : used.folder.path), catalog: catalogName, seed: trial.seed,
      stage: candidate.stage, until: labels.map(\.at).max(), operators: Set(labels.map(\.operator)).sorted(),
      learned: candidate.learned, learnedWrong: candidate.learnedWrong, share: candidate.share,
      isSelfTrained: evidence.isSelfTrained, figures: candidate.figures, replayBefore: candidate.replayBefore,
      replayAfter: candidate.replayAfter, asymmetry: (candidate.set.risk.asymmetry ?? [:]).mapValues { exp($0) },
      rules: trial.rules)
  }

  /// What the cards of this catalog's models call it.
  public var catalogName: String { request.name ?? Store.catalogKey(for: request.catalog) }

  /// The same labels, root, rules and seed make the same version.
  private func version(_ root: ModelFolder, _ evidence: CatalogEvidence, _ trial: AdaptationTrial) -> String {
    let margins = evidence.margins
    let decided = zip(margins.pairs, margins.isWrong).compactMap { pair, isWrong in
      isWrong.map { isWrong in
        let wrong = pair.example.claims.enumerated().filter { $0.element.isContradicted == true }.map { "\($0.offset)" }
        return "\(pair.pair) \(isWrong) \(wrong.joined(separator: ","))"
      }
    }.sorted()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let rules = (try? encoder.encode(trial.rules)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let digest = TextDigest.of(
      [root.version, "\(evidence.isSelfTrained)", "\(trial.seed)", "\(margins.pairs.count)", rules] + decided)
    let name = URL(fileURLWithPath: catalogName).deletingPathExtension().lastPathComponent
    let slug = String(
      name.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }.prefix(24)
        .map(Character.init)
    ).lowercased()
    return "\(root.version).\(slug.isEmpty ? "catalog" : slug).\(digest.prefix(8))"
  }
}
