public import Claims
import Features

/// Rates a claim by the cosine of the photo with a prompt, against the same prompt with each alternative in its place:
/// zero-shot classification (Radford et al. 2021, section 3.1).
public struct EncoderEvidence: Evidence {
  public let channel: String
  public let facets: Set<Facet>

  let questions: EncoderQuestions
  let relation: KindRelation
  /// The catalog's own kinds.
  let vocabulary: [Alternative]

  /// Of each encoder the whole photo's channel and that of its patches.
  static func channels(of encoders: [EncoderQuestions], taxonomy: Taxonomy, kinds: [Alternative]) -> [any Evidence] {
    let relation = KindRelation(taxonomy: taxonomy)
    let wholes = encoders.map { EncoderEvidence($0, relation: relation, vocabulary: kinds) }
    return wholes + wholes.map(EncoderLocalEvidence.init)
  }

  init(_ questions: EncoderQuestions, relation: KindRelation, vocabulary: [Alternative]) {
    channel = "encoder.\(questions.name)"
    facets = Set(questions.book.templates.keys)
    self.questions = questions
    self.relation = relation
    self.vocabulary = vocabulary
  }

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard let view = scene.encoders[questions.name] else { return nil }
    return rate(claim, in: scene) { prompt in
      guard prompt.mean.count == view.photo.embedding.count else { return nil }
      return Double(dotProduct(view.photo.embedding[...], prompt.mean))
    }
  }

  /// - Parameter similarity: of the photo and a prompt, from -1 to 1; `nil` where they can't be compared.
  func rate(_ claim: Claim, in scene: Scene, similarity: (PhraseStates) -> Double?) -> Ratings? {
    guard !claim.isNegated, let view = scene.encoders[questions.name] else { return nil }
    let kind = PromptBook.kind(of: claim, among: scene.claims)
    func score(_ term: String) -> Double? {
      questions.book.prompt(for: term, facet: claim.facet, kind: kind)
        .flatMap { view.prompts[$0] }.flatMap(similarity).map { questions.scale * $0 }
    }
    guard let own = score(claim.term) else { return nil }
    let rivals = alternatives(of: claim, in: scene).compactMap { alternative in
      score(alternative.term).map { Ratings.Rival(term: alternative.term, score: $0) }
    }
    return rivals.isEmpty ? nil : Ratings(claim: own, rivals: rivals)
  }

  /// For kinds the catalog's other ones too, less what may be true beside a kind that the spec names.
  private func alternatives(of claim: Claim, in scene: Scene) -> [Alternative] {
    guard claim.facet == .kind else { return claim.alternatives }
    let named = scene.claims.filter { $0.facet == .kind && !$0.isNegated }
      .map { Alternative(term: $0.term, senses: $0.senses) }
    var seen: Set<String> = [claim.term]
    return (vocabulary + claim.alternatives).filter { alternative in
      seen.insert(alternative.term).inserted
        && !named.contains { relation.areRelated($0, alternative, text: scene.text) }
    }
  }
}
