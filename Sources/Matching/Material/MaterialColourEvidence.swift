public import Claims
import Features

/// Bare materials by their natural colours: a grey pan is no copper one.
public struct MaterialColourEvidence: Evidence {
  public let channel = "material.colour"
  public let facets: Set<Facet> = [.material]

  public init() {}

  /// A material of any colour scores as a product at large, 0: so a brown thing is a little less likely to be of plastic.
  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard claim.subject == nil, !claim.isNegated else { return nil }
    func score(_ colour: NaturalColour?) -> Double {
      guard let colour else { return 0 }
      return scene.memory.value(of: "\(channel) \(colour.name)") {
        colour.score(of: scene.product, in: scene.photo.lattice)
      }
    }
    let own = score(NaturalColour(of: claim.term, families: claim.families))
    let rivals = claim.alternatives.map {
      Ratings.Rival(term: $0.term, score: score(NaturalColour(of: $0.term)))
    }
    return Ratings(claim: own, rivals: rivals, margin: own - Ratings.mean(of: rivals), isConclusive: false)
  }
}
