public import Claims
import Features

/// Words printed on the product. What is not read is not denied: a fifth of clear words goes unread.
public struct PrintEvidence: Evidence {
  public let channel = "text.print"
  public let facets: Set<Facet> = [.text]

  /// From this score on a word counts as read.
  static let found = 0.65
  /// A rival's score counts a fifth less where no foreground is under it: that print may be a neighbour's on the shelf.
  private static let foregroundShare = 0.2
  private static let foundRival = 0.6
  /// What a word that is not there gets from chance likenesses.
  private static let chance = 0.35
  /// Turns scores of 0 to 1 into nats.
  private static let sharpness = 10.0
  private static let shortestRival = 3
  /// Under this score words that should stand there do not; in between, they may be badly read.
  private static let missing = 0.5
  /// What other words must be to deny them: surely read, and few, so that a pack's small print denies nothing.
  private static let sureConfidence: Float = 0.8
  private static let mostOtherLines = 3

  private let words: [(word: PrintWord, companions: Set<String>)]

  /// - Parameter vocabulary: the words that the catalog has printed on its products.
  init(vocabulary: [CatalogContext.Term]) {
    words = vocabulary.map { (PrintWord($0.alternative.term), $0.companions) }
      .filter { $0.word.letters.count >= Self.shortestRival }
  }

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard !claim.isNegated, let lines = scene.print, !lines.isEmpty else { return nil }
    let own = PrintMatch.best(of: PrintWord(claim.term), in: lines)?.score ?? 0
    var rivals = rivals(of: claim, in: scene).compactMap { word -> Ratings.Rival? in
      guard let match = PrintMatch.best(of: word, in: lines) else { return nil }
      let weight =
        scene.standsOut
        ? 1 - Self.foregroundShare * (1 - Double(match.line.foreground)) : 1
      let score = match.score * weight
      return score >= Self.foundRival ? Ratings.Rival(term: word.term, score: Self.sharpness * score) : nil
    }
    if claim.isPrinted, own < Self.missing, rivals.isEmpty {
      rivals = otherWords(lines, in: scene).map { [$0] } ?? []
    }
    guard own >= Self.found || !rivals.isEmpty else { return nil }
    let score = Self.sharpness * own
    return Ratings(
      claim: score, rivals: rivals,
      margin: score - (rivals.map(\.score).max() ?? Self.sharpness * Self.chance))
  }

  /// Words that stand in the claim's place on other products: never beside it in one spec, but beside the same words.
  /// So brands compete with brands and flavours with flavours. What the spec claims is no rival.
  private func rivals(of claim: Claim, in scene: Scene) -> [PrintWord] {
    let claimed = scene.claims.filter { $0.facet == .text }.map { PrintWord($0.term) }
    let own = words.first { $0.word.term == claim.term }?.companions ?? []
    let fromCatalog = words.filter { word in
      !own.contains(word.word.term)
        && (own.isEmpty ? word.companions.isEmpty : !word.companions.isDisjoint(with: own))
    }.map(\.word)
    return (claim.alternatives.map { PrintWord($0.term) } + fromCatalog)
      .filter { word in !claimed.contains { $0.overlaps(word) } }
  }

  /// What the product says instead of the words that the spec has printed on it, its lines as one. What the spec names
  /// itself, brands among it, is no denial.
  private func otherWords(_ lines: [PrintedLine], in scene: Scene) -> Ratings.Rival? {
    let clear = lines.map { (line: $0, word: PrintWord($0.text)) }.filter { read in
      read.line.confidence >= Self.sureConfidence && read.word.letters.count >= Self.shortestRival
        && (!scene.standsOut || read.line.foreground >= 0.5)
    }
    guard clear.count <= Self.mostOtherLines else { return nil }
    let named = scene.claims.filter { [.text, .other].contains($0.facet) }.map { PrintWord($0.term) }
    let other = clear.filter { read in !named.contains { $0.overlaps(read.word) } }
    guard let score = other.map({ PrintMatch.score(likeness: 1, of: $0.line) }).max() else { return nil }
    let words = other.reduce(into: [PrintWord]()) { words, next in
      if !words.contains(where: { $0.letters == next.word.letters }) { words.append(next.word) }
    }
    return Ratings.Rival(term: words.map { $0.term }.joined(separator: " "), score: Self.sharpness * score)
  }
}
