public import Claims
import Features
import Foundation

/// Plain or patterned, by how much lightness changes from sample to sample inside the product.
///
/// Which pattern it is cannot be told this way: stripes can be denied where the product is plain, but not proved.
public struct PatternEvidence: Evidence {
  public let channel = "pattern.contrast"
  public let facets: Set<Facet> = [.pattern]

  /// Between plain and patterned clothes, in the units of `contrast(of:)`.
  private static let boundary = 1.4
  private static let fewestSteps = 20

  public init() {}

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard !claim.isNegated, claim.subject == nil, let isPatterned = Self.isPatterned(claim),
      let contrast = scene.memory.value(of: channel, otherwise: { Self.contrast(of: scene) })
    else { return nil }
    let margin = isPatterned ? contrast - Self.boundary : Self.boundary - contrast
    return Ratings(
      claim: margin / 2, rivals: [Ratings.Rival(term: isPatterned ? "plain" : "patterned", score: -margin / 2)],
      isConclusive: claim.term == "plain" || claim.term == "patterned")
  }

  /// - Returns: `nil` for words that say neither ("ribbed"), or that could pass for both.
  static func isPatterned(_ claim: Claim) -> Bool? {
    let words = Set(claim.families + [claim.term])
    let offered = Set(claim.alternatives.map(\.term))
    switch (words.contains("plain"), words.contains("patterned")) {
    case (true, false): return offered.isEmpty || offered.contains("patterned") ? false : nil
    case (false, true): return offered.isEmpty || offered.contains("plain") ? true : nil
    default: return nil
    }
  }

  /// Log of the mean step of lightness between neighbouring samples of the product.
  private static func contrast(of scene: Scene) -> Double? {
    let lattice = scene.photo.lattice
    let product = Set(scene.product)
    var sum = 0.0
    var steps = 0
    for index in scene.product {
      let isLast = index % lattice.columns == lattice.columns - 1
      for neighbour in [isLast ? -1 : index + 1, index + lattice.columns] where product.contains(neighbour) {
        sum += Double(abs(lattice.lab[index].lightness - lattice.lab[neighbour].lightness))
        steps += 1
      }
    }
    return steps >= fewestSteps ? log(sum / Double(steps) + 0.1) : nil
  }
}
