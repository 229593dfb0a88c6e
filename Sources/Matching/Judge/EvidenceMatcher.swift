public import Claims
public import Features

/// Judges by evidence that needs no training beyond a colour table and calibration.
///
/// Build one for a catalog: it is centred on the catalog's photos, and the catalog's own words are what a claim is compared with.
public final class EvidenceMatcher: PairJudge {
  /// A catalog of fewer photos than this leans on `EvidenceModel.meanClasses`.
  private static let priorPhotos = 300
  /// Words beyond the commonest are rare in what the photos show as well.
  private static let vocabulary = 200

  public let version: String
  public let model: EvidenceModel
  let evidence: [any Evidence]
  let kinds: KindScorer
  let attention: AttentionMatcher?
  let pointing: Pointing
  /// What kinds are centred on, [1000].
  package var meanClasses: [Float] { kinds.mean }
  /// Encoders that a user brought, the first of which also says how similar photo and spec are.
  let encoders: [EncoderQuestions]

  /// - Parameters:
  ///   - classes: names and synsets of ImageNet's classes, encoded by the encoder that also makes each `PairInput.text`.
  ///   - encoders: what is asked of the encoders of each `PairInput.encoders`.
  public init(
    model: EvidenceModel, classes: ClassVocabulary, taxonomy: Taxonomy, catalog: CatalogContext,
    encoders: [EncoderQuestions] = []
  ) {
    self.encoders = encoders
    version = model.version
    self.model = model
    let mean = Self.blend(catalog, with: model.meanClasses)
    kinds = KindScorer(classes: classes, taxonomy: taxonomy, mean: mean)
    let words = Self.words(of: catalog)
    let relation = KindRelation(taxonomy: taxonomy)
    let rivals = RivalFinder(
      relation: relation, colours: model.colourNames, vocabulary: [.kind: words(.kind), .colour: words(.colour)])
    attention = model.attention.map { AttentionMatcher(model: $0, classes: classes.vectors) }
    let fixed: [any Evidence] = [
      ColourTableEvidence(table: model.colours, names: model.colourNames),
      ColourPrototypeEvidence(names: model.colourNames, words: model.colours.words),
      ColourPartEvidence(table: model.colours, names: model.colourNames),
      KindEvidence(scorer: kinds, relation: relation, vocabulary: words(.kind)),
      PrintEvidence(vocabulary: Array((catalog.vocabulary[.text] ?? []).prefix(Self.vocabulary))),
      CountEvidence(),
      PatternEvidence(),
      StripeEvidence(),
      LoreEvidence(scorer: LoreScorer(classes: classes, mean: mean)),
      ThinPartEvidence(),
      MaterialColourEvidence(),
      OutlineEvidence(),
      StateLookEvidence(),
    ]
    evidence =
      fixed
      + (model.heads.map {
        HeadEvidence.channels(of: $0.adding(model.residual), taxonomy: taxonomy, vocabulary: words)
      } ?? [])
      + (attention.map { AttentionEvidence.channels($0, rivals: rivals) } ?? [])
      + EncoderEvidence.channels(of: encoders, taxonomy: taxonomy, kinds: words(.kind))
    pointing = Pointing(classes: classes, kinds: kinds, table: model.colours, names: model.colourNames)
  }

  /// A matcher that shares the evidence which needs no training.
  private init(_ other: EvidenceMatcher, model: EvidenceModel, evidence: [any Evidence]) {
    version = model.version
    self.model = model
    kinds = other.kinds
    attention = other.attention
    pointing = other.pointing
    encoders = other.encoders
    self.evidence = evidence
  }

  /// The same matcher with heads that the catalog taught, in place of its own of the same facets: "base-1+self".
  public func taught(_ heads: HeadSet, taxonomy: Taxonomy, catalog: CatalogContext) -> EvidenceMatcher {
    let kept = evidence.filter { channel in
      !(channel is HeadEvidence) || channel.facets.isDisjoint(with: heads.trained.keys)
    }
    return EvidenceMatcher(
      self, model: model.taught(heads, version: version + "+self"),
      evidence: kept
        + HeadEvidence.channels(
          of: heads.adding(model.residual), taxonomy: taxonomy, vocabulary: Self.words(of: catalog)))
  }

  private static func words(of catalog: CatalogContext) -> (Facet) -> [Alternative] {
    { facet in (catalog.vocabulary[facet] ?? []).prefix(Self.vocabulary).map(\.alternative) }
  }

  private static func blend(_ catalog: CatalogContext, with prior: [Float]) -> [Float] {
    guard catalog.photos > 0, catalog.meanClasses.count == prior.count else { return prior }
    let share = Float(catalog.photos) / Float(catalog.photos + priorPhotos)
    return zip(catalog.meanClasses, prior).map { share * $0 + (1 - share) * $1 }
  }

  /// What the evidence says to each claim, before calibration: what calibration is fitted on.
  public func examine(_ pair: PairInput) -> [Examination] { examine(Scene(pair, projection: model.projection)) }

  private func examine(_ scene: Scene) -> [Examination] {
    scene.claims.map { claim in
      guard claim.observability == .visible else { return Examination(claim: claim, ratings: [:]) }
      var ratings: [String: Ratings] = [:]
      for channel in evidence where channel.facets.contains(claim.facet) {
        ratings[channel.channel] = channel.rate(claim, in: scene)
      }
      return Examination(claim: claim, ratings: ratings)
    }
  }

  /// What the heads were asked of each claim; `nil` where none had something to say.
  public func headQuestions(_ pair: PairInput) -> [HeadQuestion?] {
    let scene = Scene(pair, projection: model.projection)
    let heads = evidence.compactMap { $0 as? HeadEvidence }
    return scene.claims.map { claim in
      guard claim.observability == .visible else { return nil }
      return heads.lazy.compactMap { $0.question(claim, in: scene) }.first
    }
  }

  public func judge(_ pair: PairInput, settings: JudgeSettings) -> Judgement {
    let scene = Scene(pair, projection: model.projection)
    let calibration = model.calibration.set(for: settings.calibrationHalf)
    let examinations = examine(scene)
    let contradictions = examinations.map { calibration.contradiction(of: $0.claim, margins: $0.margins) }
    let phrases = zip(examinations, contradictions).map { examination, contradiction in
      phrase(examination, contradiction: contradiction, in: scene)
    }
    let checked = contradictions.compactMap { $0 }
    let attention = SceneAttention(scene, classes: kinds.classes, table: model.colours, names: model.colourNames)
    let risk = calibration.risk(
      of: zip(examinations, contradictions).compactMap { examination, logOdds in
        logOdds.map { (CalibrationSet.key(of: examination.claim), $0) }
      })
    let verdict = calibration.risk.verdict(risk, falseAlarms: settings.falseAlarms)
    return Judgement(
      phrases: phrases, risk: sigmoid(risk + calibration.risk.shift(to: settings.baseRate)), verdict: verdict,
      similarity: encoders.first.flatMap { EncoderSimilarity.similarity($0, in: scene) } ?? attention.similarity,
      asymmetry: Asymmetry(
        phrases: phrases, imageSurplus: attention.unattendedShare(of: scene), verdict: verdict),
      fit: Self.fit(checked))
  }

  public func fit(_ pair: PairInput) -> Double {
    let calibration = model.calibration.all
    return Self.fit(examine(pair).compactMap { calibration.contradiction(of: $0.claim, margins: $0.margins) })
  }

  public func fits(
    _ claims: [Claim], photo: PhotoFeatures, text: TextVectors, encoders: [String: EncoderView]
  ) -> [Double] {
    let scene = Scene(
      PairInput(claims: [], photo: photo, print: nil, text: text, encoders: encoders), projection: model.projection)
    let calibration = model.calibration.all
    return claims.map { claim in
      Self.fit(
        examine(scene.claiming([claim])).compactMap { calibration.contradiction(of: $0.claim, margins: $0.margins) })
    }
  }

  /// Sum of `log P(claim right)`.
  private static func fit(_ contradictions: [Double]) -> Double { -contradictions.reduce(0) { $0 + softplus($1) } }

  private func phrase(_ examination: Examination, contradiction: Double?, in scene: Scene) -> JudgedPhrase {
    let claim = examination.claim
    let finding = ClaimFinding(examination, contradiction: contradiction)
    let region =
      EncoderPointing(questions: encoders).region(of: claim, observed: finding.observed, in: scene)
      ?? pointing.region(of: claim, observed: finding.observed, in: scene)
    return JudgedPhrase(
      text: claim.text, start: claim.span.start, end: claim.span.end, facet: claim.facet, state: finding.state,
      confidence: finding.confidence, contradiction: finding.contradiction, observed: finding.observed,
      alternatives: finding.alternatives, region: region, reason: claim.reason)
  }
}
