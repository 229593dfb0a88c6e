public import Claims
import Features
import Foundation

/// Kinds by what ImageNet's classes and WordNet make of the photo; no training.
public struct KindEvidence: Evidence {
  /// The claim is measured against the mean rival, so that a photo in which nothing was recognised has no lead either way
  /// however many words the catalog has, and by this share against the best one, which tells near kinds apart.
  private static let bestShare = 1.0 / 3

  public let channel = "kind.conse"
  public let facets: Set<Facet> = [.kind]

  let scorer: KindScorer
  let relation: KindRelation
  /// The catalog's own kinds: what its photos show if not what the spec says.
  let vocabulary: [Alternative]

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard !claim.isNegated,
      let own = score(Alternative(term: claim.term, senses: claim.senses), in: scene)
    else { return nil }
    let rivals = alternatives(of: claim, in: scene).compactMap { alternative in
      score(alternative, in: scene).map { Ratings.Rival(term: alternative.term, score: $0) }
    }
    guard !rivals.isEmpty else { return nil }
    let scores = rivals.map(\.score)
    let mean = logSumExp(scores) - log(Double(scores.count))
    let best = scores.max() ?? mean
    return Ratings(
      claim: own, rivals: rivals, margin: own - (1 - Self.bestShare) * mean - Self.bestShare * best)
  }

  private func score(_ kind: Alternative, in scene: Scene) -> Double? {
    scorer.score(kind.term, senses: kind.senses, probabilities: scene.photo.classes, text: scene.text)
  }

  /// The claim's own alternatives and the catalog's other kinds, less what may be true beside any kind that the spec names.
  private func alternatives(of claim: Claim, in scene: Scene) -> [Alternative] {
    let named = scene.claims.filter { $0.facet == .kind && !$0.isNegated }
      .map { Alternative(term: $0.term, senses: $0.senses) }
    var seen: Set<String> = []
    return (vocabulary + claim.alternatives).filter { alternative in
      seen.insert(alternative.term).inserted
        && !named.contains { relation.areRelated($0, alternative, text: scene.text) }
    }
  }
}
