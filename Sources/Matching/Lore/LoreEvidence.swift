public import Claims
import Features

/// Materials, parts, shapes and states by what things of the kind shown are like: mugs have handles and are of clay.
///
/// Plausibility, not sight: it makes a claim doubtful or likely by what was recognised in the photo. Where nothing was,
/// it says nothing, as all scores are centred on the catalog's mean photo.
public struct LoreEvidence: Evidence {
  public let channel = "classes.lore"
  public let facets: Set<Facet> = [.material, .part, .shape, .state]

  /// Parts that clothes of one kind have or lack by cut: on fashion's photos lore told sleeves no better than chance (.55).
  private static let cuts: Set<String> = [
    "sleeve", "sleeves", "sleeveless", "neck", "neckline", "collar", "lapels", "cuffs", "hem", "waist", "waistband",
    "hood", "shoulders", "strapless",
  ]

  let scorer: LoreScorer

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    func score(_ term: String, families: [String] = []) -> Double? {
      scorer.score(
        LoreTerm(term: term, facet: claim.facet, families: families), probabilities: scene.photo.classes,
        text: scene.text)
    }
    guard claim.subject == nil, !claim.isNegated, claim.facet != .part || !Self.isCut(claim.term),
      let own = score(claim.term, families: claim.families)
    else { return nil }
    // A part is there or not: what stands in its place is no likelier for being another part.
    if claim.facet == .part {
      return Ratings(claim: own, rivals: [Ratings.Rival(term: "no " + claim.term, score: -own)], margin: own)
    }
    let rivals = claim.alternatives.compactMap { alternative in
      score(alternative.term).map { Ratings.Rival(term: alternative.term, score: $0) }
    }
    return Ratings(claim: own, rivals: rivals, margin: own - Ratings.mean(of: rivals))
  }

  private static func isCut(_ part: String) -> Bool {
    part.split { $0 == " " || $0 == "-" }.contains { cuts.contains(String($0)) }
  }
}
