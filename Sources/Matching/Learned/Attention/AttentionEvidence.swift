public import Claims
import Features

/// What the trained attention network says to claims of one facet, apart for words that it learned and words that it
/// has hardly met: the fusion trusts them differently.
public struct AttentionEvidence: Evidence {
  public let channel: String
  public let facets: Set<Facet>

  private let facet: Facet
  private let isForLearned: Bool
  private let matcher: AttentionMatcher
  private let rivals: RivalFinder

  package init(_ matcher: AttentionMatcher, facet: Facet, isForLearned: Bool, rivals: RivalFinder) {
    channel = "ascl.\(facet.rawValue).\(isForLearned ? "seen" : "unseen")"
    facets = [facet]
    self.facet = facet
    self.isForLearned = isForLearned
    self.matcher = matcher
    self.rivals = rivals
  }

  /// Both channels of every facet that the model was trained on.
  package static func channels(_ matcher: AttentionMatcher, rivals: RivalFinder) -> [AttentionEvidence] {
    AttentionWords.facets.filter(matcher.model.knows).flatMap { facet in
      [true, false].map { AttentionEvidence(matcher, facet: facet, isForLearned: $0, rivals: rivals) }
    }
  }

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard claim.facet == facet, !claim.isNegated || facet == .part,
      matcher.model.hasLearned(AttentionWords.term(of: claim), facet) == isForLearned
    else { return nil }
    let others = rivals.rivals(of: claim, among: scene.claims, text: scene.text).map(\.term)
    // A word that the network has never learned says nothing of what the photo shows instead.
    let learned = others.filter { matcher.model.hasLearned($0, facet) }
    let phrases = ([AttentionWords.term(of: claim)] + learned).map {
      AttentionMatcher.Phrase(term: $0, subject: claim.subject)
    }
    let supports = matcher.supports(of: phrases, in: scene.photo, text: scene.text)
    let ratings = zip(learned, supports.dropFirst()).compactMap { term, support in
      support.map { Ratings.Rival(term: term, score: Double($0)) }
    }
    guard let own = supports[0], !ratings.isEmpty else { return nil }
    return Ratings(claim: Double(own), rivals: ratings)
  }
}
