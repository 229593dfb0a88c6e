public import Claims
import Features

/// What a photo might show instead of a claim: the catalog's own words and the claim's alternatives, less what may be
/// true beside anything that the spec claims.
public struct RivalFinder: Sendable {
  /// Words nearer than this mean the same.
  private static let sameMeaning: Float = 0.8

  let relation: KindRelation
  let colours: ColourNames
  /// The catalog's words by facet, commonest first.
  let vocabulary: [Facet: [Alternative]]

  public init(taxonomy: Taxonomy, colours: ColourNames, vocabulary: [Facet: [Alternative]]) {
    self.init(relation: KindRelation(taxonomy: taxonomy), colours: colours, vocabulary: vocabulary)
  }

  init(relation: KindRelation, colours: ColourNames, vocabulary: [Facet: [Alternative]]) {
    self.relation = relation
    self.colours = colours
    self.vocabulary = vocabulary
  }

  /// - Parameters:
  ///   - claims: all that the spec claims.
  ///   - text: words that it lacks are compared by their spelling and by WordNet alone.
  /// - Returns: each term once, the catalog's first.
  public func rivals(of claim: Claim, among claims: [Claim], text: TextVectors) -> [Alternative] {
    let isRival: (Alternative) -> Bool =
      switch claim.facet {
      case .kind: kindRule(claims, text)
      case .colour: colourRule(claim, claims)
      default: plainRule(claim, claims, text)
      }
    // A lexicon knows a wooden table from a wood one, vectors don't: the words of other facets are only the lexicon's.
    let offered = [.kind, .colour].contains(claim.facet) ? vocabulary[claim.facet] ?? [] : []
    var seen: Set<String> = [claim.term]
    return (offered + claim.alternatives).filter { seen.insert($0.term).inserted && isRival($0) }
  }

  private func kindRule(_ claims: [Claim], _ text: TextVectors) -> (Alternative) -> Bool {
    let named = claims.filter { $0.facet == .kind && !$0.isNegated }
      .map { Alternative(term: $0.term, senses: $0.senses) }
    return { alternative in !named.contains { relation.areRelated($0, alternative, text: text) } }
  }

  /// A rival shares no plain word with any colour of the spec: navy is no rival of blue.
  private func colourRule(_ claim: Claim, _ claims: [Claim]) -> (Alternative) -> Bool {
    let named = claims.filter { $0.facet == .colour && !$0.isNegated }.flatMap(colours.names(of:))
    let own = Set((named + colours.names(of: claim)).flatMap(\.plain))
    return { alternative in
      let names = colours.names(in: alternative.term)
      return !own.isEmpty && !names.isEmpty && names.allSatisfy { name in own.isDisjoint(with: name.plain) }
    }
  }

  private func plainRule(_ claim: Claim, _ claims: [Claim], _ text: TextVectors) -> (Alternative) -> Bool {
    let named = claims.filter { $0.facet == claim.facet && $0 != claim }.map(AttentionWords.term)
    let own = Set(named + [AttentionWords.term(of: claim)])
    return { alternative in
      !own.contains(alternative.term) && !claim.families.contains(alternative.term)
        && !areAlike(claim.term, alternative.term, claim.facet, text)
    }
  }

  private func areAlike(_ one: String, _ other: String, _ facet: Facet, _ text: TextVectors) -> Bool {
    // "handle" and "no handle", "3" and "4" are near in any vector space and yet exclude each other.
    if facet == .part || facet == .count { return false }
    guard let vector = text[one]?.mean, let otherVector = text[other]?.mean else { return false }
    return dotProduct(vector[...], otherVector) > Self.sameMeaning
  }
}
