public import Claims
import Features
import Foundation

/// Lit or unlit by glow, filled or empty by how much lightness and colour a product holds.
public struct StateLookEvidence: Evidence {
  public let channel = "state.look"
  public let facets: Set<Facet> = [.state]

  private enum Look { case glowing, holding }

  private static let looks: [String: (look: Look, sign: Double)] = [
    "lit": (.glowing, 1), "burning": (.glowing, 1), "unlit": (.glowing, -1),
    "filled": (.holding, 1), "empty": (.holding, -1),
  ]
  private static let clip = 3.0
  private static let background: UInt8 = 40

  public init() {}

  /// States that show otherwise get a margin of 0.
  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard claim.subject == nil, !claim.isNegated else { return nil }
    guard let (look, sign) = Self.looks[claim.term], !scene.product.isEmpty else {
      return Ratings(claim: 0, rivals: [], isConclusive: false)
    }
    let score =
      switch look {
      case .glowing: scene.memory.value(of: channel + " glow") { Self.glow(of: scene) }
      case .holding: scene.memory.value(of: channel + " holding") { Self.holding(of: scene) }
      }
    let margin = sign * min(max(score, -Self.clip), Self.clip)
    return Ratings(
      claim: margin, rivals: claim.alternatives.map { Ratings.Rival(term: $0.term, score: -margin) }, margin: margin,
      isConclusive: false)
  }

  /// What shines is warm, and brighter than what is behind it. Logistic regression on 98 rendered lamps and candles (.94 AUROC
  /// on the same).
  private static func glow(of scene: Scene) -> Double {
    let lattice = scene.photo.lattice
    let colours = scene.product.map { lattice.lab[$0] }
    let behind = lattice.lab.indices.filter { lattice.foreground[$0] < background }.map { lattice.lab[$0].lightness }
    let excess = Double(
      quantile(0.97, of: colours.map(\.lightness)) - (behind.isEmpty ? 95 : quantile(0.5, of: behind)))
    let warm = Double(colours.count { $0.lightness > 80 && $0.b > 12 }) / Double(colours.count)
    return 0.136 * excess + 0.89 * log(warm + 0.02) + 2.65
  }

  /// A bowl of apples has more lights and colours than a bowl. Logistic regression on 141 rendered vessels and shelves (.89 AUROC
  /// on the same).
  private static func holding(of scene: Scene) -> Double {
    let colours = scene.product.map { scene.photo.lattice.lab[$0] }
    let lightness = colours.map(\.lightness)
    let spread = Double(quantile(0.97, of: lightness) - quantile(0.5, of: lightness))
    let chroma = colours.reduce(0) { $0 + hypot(Double($1.a), Double($1.b)) } / Double(colours.count)
    return 0.096 * spread + 0.104 * chroma - 5.72
  }

  private static func quantile(_ share: Double, of values: [Float]) -> Float {
    let sorted = values.sorted()
    return sorted[Int(share * Double(sorted.count - 1))]
  }
}
