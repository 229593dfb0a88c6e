public import Claims
import Features
import Foundation

/// Handles, legs, spouts and stems by whether something thin stands out from the product.
public struct ThinPartEvidence: Evidence {
  public let channel = "part.thin"
  public let facets: Set<Facet> = [.part]

  private static let parts: Set<String> = ["handle", "handles", "leg", "legs", "spout", "stem"]
  /// Logistic regression of the log share of the largest thin piece, on rendered products with and without a handle (AUROC .87,
  /// within one kind .74), with and without legs (.83).
  private static let weight = 1.3
  private static let boundary = -3.2
  private static let floor = 0.005
  /// Of the product's shorter side: pieces up to twice as wide are thin.
  private static let thinShare: Float = 0.12

  public init() {}

  /// Parts that are not thin, and photos in which nothing stands out, get a margin of 0.
  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard claim.subject == nil, !claim.isNegated else { return nil }
    guard scene.standsOut, let head = claim.term.split(separator: " ").last, Self.parts.contains(String(head)) else {
      return Ratings(claim: 0, rivals: [], isConclusive: false)
    }
    let share = scene.memory.value(of: channel) { Self.shareOfThinPiece(of: scene) }
    let margin = Self.weight * (log(share + Self.floor) - Self.boundary)
    return Ratings(
      claim: margin, rivals: [Ratings.Rival(term: "no " + claim.term, score: -margin)], margin: margin,
      isConclusive: false)
  }

  /// The largest thin piece, of the whole product.
  private static func shareOfThinPiece(of scene: Scene) -> Double {
    let lattice = scene.photo.lattice
    let shape = lattice.largestPiece(of: scene.foreground)
    let frame = lattice.rectangle(around: shape)
    let side = min(frame.width * Float(lattice.columns), frame.height * Float(lattice.rows))
    let piece = lattice.largestThinPiece(of: shape, radius: max(1, Int(side * thinShare)))
    return Double(piece.count) / Double(max(shape.count, 1))
  }
}
