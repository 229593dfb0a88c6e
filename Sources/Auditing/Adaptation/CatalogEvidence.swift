import Catalog
import Claims
import Features
package import Learning
package import Matching
import Records

/// What a matcher's evidence says of every pair of a catalog, and what operators decided.
struct CatalogEvidence: Sendable {
  let margins: CatalogMargins
  /// Beside `margins.pairs`.
  let sketches: [[Float]]
  /// What heads were asked of the claims of decided pairs, beside each pair's claims; by pair.
  let questions: [String: [HeadQuestion?]]
  /// The calibration by which the matcher judges this catalog.
  let set: CalibrationSet
  /// Whether the catalog taught the heads.
  let isSelfTrained: Bool
}

extension CatalogSession {
  /// Examines all pairs under one model; quick where their features are kept.
  ///
  /// - Parameters:
  ///   - model: a name or a folder's path, as `CatalogRequest.model`.
  ///   - truth: of the labels, by pair.
  /// - Returns: `nil` after a stop.
  func evidence(
    under model: String?, labels truth: [String: TruthPair], stop: StopSignal,
    progress: @escaping AuditProgress.Reporter
  ) async throws -> CatalogEvidence? {
    let instruments = try Instruments.installed(
      in: installation, cache: cache, workers: request.workers, model: model)
    let settings = AuditSettings(
      judge: request.judge, workers: request.workers, learnsFromCatalog: request.learnsFromCatalog,
      vocabularyName: request.cache.map { _ in Store.catalogKey(for: contents.source) })
    let auditor = CatalogAuditor(
      instruments: instruments, cache: cache, settings: settings, clock: clock, stop: stop, progress: progress)
    let pairs = contents.pairs
    guard let bench = try await CatalogBench(pairs, auditor: auditor, teachers: Array(pairs.indices)) else {
      return nil
    }
    guard let judge = bench.judge as? EvidenceMatcher else {
      throw AdaptationError.noEvidence(model: bench.judge.version)
    }
    let sketch = PairSketch()
    let found = try await bench.map(pairs) { index, input, judge -> Examined? in
      guard let matcher = judge as? EvidenceMatcher else { return nil }
      let pair = pairs[index]
      let line =
        truth[pair.id]
        ?? TruthPair(
          id: pair.id, image: pair.image, spec: pair.spec, product: pair.product, variant: .match, split: nil,
          isWrong: false, phrases: [])
      return Examined(
        pair: LabelledPair(pair: pair.id, example: CalibrationExample(line, examinations: matcher.examine(input))),
        sketch: sketch.sketch(of: input, projection: matcher.model.projection),
        questions: truth[pair.id].map { _ in matcher.headQuestions(input) })
    }
    guard found.count == pairs.count, !stop.isRaised else { return nil }
    let examined = found.compactMap { $0 ?? nil }
    return CatalogEvidence(
      margins: CatalogMargins(
        pairs: examined.map(\.pair), isWrong: examined.map { truth[$0.pair.pair]?.isWrong },
        baseRate: request.judge.baseRate),
      sketches: examined.map(\.sketch),
      questions: examined.reduce(into: [:]) { $0[$1.pair.pair] = $1.questions }, set: judge.model.calibration.all,
      isSelfTrained: judge.version.hasSuffix("+self"))
  }
}

/// What is kept of one pair.
private struct Examined: Sendable {
  let pair: LabelledPair
  let sketch: [Float]
  let questions: [HeadQuestion?]?
}

extension PairSketch {
  /// A photo without a projection, and a pair without a claim, leave that half out.
  package func sketch(of input: PairInput, projection: PhotoProjection?) -> [Float] {
    var text: [Float] = []
    for claim in input.claims where claim.observability == .visible {
      guard let vector = input.text[claim.term]?.mean else { continue }
      text = text.isEmpty ? vector : zip(text, vector).map { $0 + $1 }
    }
    return sketch(photo: projection?(input.photo) ?? [], text: text)
  }
}
