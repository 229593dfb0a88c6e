public import Claims

/// What a trained head makes of the photo as a whole: kinds, materials, patterns, parts, shapes, states.
///
/// Words that the head was trained on and words that are new to it speak on channels of their own, since their margins are
/// worth different things: `head.kind.seen`, `head.kind.unseen`.
public struct HeadEvidence: Evidence {
  public let channel: String
  public let facets: Set<Facet>

  private let judge: HeadJudge
  private let isSeen: Bool

  /// One for the seen and one for the unseen words of each facet, facets in the order of `HeadSet.facets`.
  ///
  /// - Parameter vocabulary: the catalog's own words by facet, commonest first.
  static func channels(
    of heads: HeadSet, taxonomy: Taxonomy, vocabulary: (Facet) -> [Alternative]
  ) -> [HeadEvidence] {
    HeadSet.facets.flatMap { facet -> [HeadEvidence] in
      guard let trained = heads.trained[facet] else { return [] }
      let judge = HeadJudge(
        trained, facet: facet, teacher: heads.teacher, taxonomy: taxonomy, vocabulary: vocabulary(facet))
      return [true, false].map { HeadEvidence(judge, teacher: heads.teacher, facet: facet, isSeen: $0) }
    }
  }

  private init(_ judge: HeadJudge, teacher: HeadSet.Teacher, facet: Facet, isSeen: Bool) {
    channel = "\(teacher.rawValue).\(facet.rawValue).\(isSeen ? "seen" : "unseen")"
    facets = [facet]
    self.judge = judge
    self.isSeen = isSeen
  }

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard claim.subject == nil, !claim.isNegated, judge.knows(claim.term) == isSeen else { return nil }
    return judge.rate(claim, in: scene)
  }

  func question(_ claim: Claim, in scene: Scene) -> HeadQuestion? {
    guard facets.contains(claim.facet), claim.subject == nil, !claim.isNegated, judge.knows(claim.term) == isSeen else {
      return nil
    }
    return judge.question(claim, in: scene, channel: channel)
  }
}
