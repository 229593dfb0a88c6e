public import Claims
import Features
import Foundation

/// Counts the separate pieces of the foreground.
///
/// Conservative: pieces that touch are one, and a set may lie in its box, so a single piece denies no number.
public struct CountEvidence: Evidence {
  public let channel = "count.components"
  public let facets: Set<Facet> = [.count]

  /// A piece is at least this share of the largest; less is a crumb, a shadow or a tag.
  private static let smallestPiece: Float = 0.2
  private static let largestCount = 24

  public init() {}

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard !claim.isNegated, claim.subject == nil, let claimed = claim.count, (1...Self.largestCount).contains(claimed),
      scene.standsOut, let largest = scene.photo.components.first?.area, largest > 0
    else { return nil }
    let pieces = scene.photo.components.filter { $0.area >= Self.smallestPiece * largest }
    guard pieces.count > 1 || claimed == 1, pieces.count <= Self.largestCount, Self.areAlike(pieces) else { return nil }
    let distance = abs(log(Double(pieces.count) / Double(claimed)))
    let observed = Ratings.Rival(term: String(pieces.count), score: pieces.count == claimed ? -2 : 0)
    return Ratings(claim: -4 * distance, rivals: [observed])
  }

  /// Pieces of one kind have one size; others are a product and what lies beside it.
  private static func areAlike(_ pieces: [Component]) -> Bool {
    let areas = pieces.map { Double($0.area) }
    let mean = areas.reduce(0, +) / Double(areas.count)
    let variance = areas.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(areas.count)
    return variance.squareRoot() < 0.5 * mean
  }
}
