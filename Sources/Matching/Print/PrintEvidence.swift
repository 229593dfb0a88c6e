public import Claims
import Features

/// Words printed on the product. What is not read is not denied: a fifth of clear words goes unread.
public struct PrintEvidence: Evidence {
  public let channel = "text.print"
  public let facets: Set<Facet> = [.text]

  /// From this score on a word counts as found.
  static let found = 0.7
  /// From this score on a competing word is believed.
  static let competing = 0.8
  /// Print with less foreground under it belongs to the shelf.
  static let ownPrint: Float = 0.5
  /// Turns scores of 0 to 1 into nats.
  private static let sharpness = 10.0

  /// The words that the catalog has printed on its products.
  let vocabulary: [Alternative]

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard !claim.isNegated, let lines = scene.print, !lines.isEmpty else { return nil }
    let own = PrintMatch.best(of: claim.term, in: lines)?.score ?? 0
    let productLines = scene.standsOut ? lines.filter { $0.foreground >= Self.ownPrint } : lines
    let rivals = competitors(of: claim, in: scene).compactMap { term in
      PrintMatch.best(of: term, in: productLines).flatMap {
        $0.score >= Self.competing ? Ratings.Rival(term: term, score: Self.sharpness * $0.score) : nil
      }
    }
    guard own >= Self.found || !rivals.isEmpty else { return nil }
    let score = Self.sharpness * own
    let margin = score - (rivals.map(\.score).max() ?? Self.sharpness * Self.found / 2)
    return Ratings(claim: score, rivals: rivals, margin: margin)
  }

  /// Words of other products that are neither part of the claim nor claimed beside it.
  private func competitors(of claim: Claim, in scene: Scene) -> [String] {
    let claimed = scene.claims.map { String(String.UnicodeScalarView(PrintFolding.fold($0.text + " " + $0.term))) }
    let own = String(String.UnicodeScalarView(PrintFolding.fold(claim.term)))
    var seen: Set<String> = []
    return (claim.alternatives + vocabulary).map(\.term).filter { term in
      let folded = String(String.UnicodeScalarView(PrintFolding.fold(term)))
      return folded.unicodeScalars.count >= 3 && seen.insert(folded).inserted
        && !claimed.contains { $0.contains(folded) } && !folded.contains(own)
    }
  }
}
