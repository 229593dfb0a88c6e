import Claims

extension SpecDraft {
  /// A slip in a claim of the facet, if the draft makes one that can be said wrongly.
  func slip(_ facet: Facet, _ random: inout SeededRandom) -> Slip? {
    let said = claims.map(\.text)
    // Words that the spec says elsewhere would contradict the spec itself, not the photo.
    let candidates = claims.enumerated().map { index, claim in
      (
        index: index, facet: claim.facet,
        wrong: claim.wrong.filter { !said.contains($0) && !said.contains("without \($0)") }
      )
    }.filter { $0.facet == facet && !$0.wrong.isEmpty }
    guard !candidates.isEmpty else { return nil }
    let chosen = random.pick(candidates)
    return Slip(claim: chosen.index, text: random.pick(chosen.wrong))
  }

  /// Kind and colour only: what two products whose photos were exchanged are sure to differ in.
  static func bare(_ scene: Scene, _ sighting: Sighting) -> SpecDraft {
    let facts = Facts(scene, sighting)
    var draft = SpecDraft()
    draft.letters = .title
    if let colour = facts.colour { draft.pieces += [.claim(colour), .words(" ")] }
    draft.pieces.append(.claim(facts.kind))
    draft.pieces += scene.product.hearsay.prefix(1).flatMap { [.words(", "), .hearsay($0)] }
    return draft
  }

  /// The spec beside another product's photo: every claim is contradicted, by the whole of it.
  func written(_ sighting: Sighting, everyClaimIsWrong: Bool) -> WrittenSpec {
    let spec = written(sighting)
    guard everyClaimIsWrong else { return spec }
    return WrittenSpec(
      text: spec.text,
      phrases: spec.phrases.map { phrase in
        phrase.truth == .supported
          ? TruthPhrase(phrase.text, at: phrase.start, .contradicted, phrase.facet, sighting.whole) : phrase
      })
  }
}
