public import Claims
public import Matching

/// Whether one statement, where it is true of a photo, makes another certainly false.
///
/// The guard of every generated mistake: what a careful person could say of the same thing excludes nothing.
public struct TermExclusion: Sendable {
  private let lexicons: Lexicons
  private let kinds: KindRelation
  private let text: TextVectors

  /// - Parameter text: kinds whose vectors nearly agree are the same to a shop; without vectors only words and WordNet
  ///   tell.
  public init(lexicons: Lexicons, taxonomy: Taxonomy, text: TextVectors = TextVectors()) {
    self.lexicons = lexicons
    kinds = KindRelation(taxonomy: taxonomy)
    self.text = text
  }

  /// Both about the same thing. A neighbour colour, a parent, child or synonym, a wider material: none is excluded.
  public func excludes(_ truth: Claim, _ other: Claim) -> Bool {
    guard truth.facet == other.facet, truth.observability == .visible, other.observability == .visible else {
      return false
    }
    if truth.isNegated || other.isNegated {
      return truth.isNegated != other.isNegated && truth.term == other.term && truth.facet == .part
    }
    if truth.term == other.term { return false }
    return switch truth.facet {
    case .colour: excludesColour(truth, other)
    case .kind:
      !lexicons.areRelated(truth.term, other.term, facet: .kind)
        && !kinds.areRelated(
          Alternative(term: truth.term, senses: truth.senses), Alternative(term: other.term, senses: other.senses),
          text: text)
    case .material, .pattern, .shape: !lexicons.areRelated(truth.term, other.term, facet: truth.facet)
    case .part, .state: isInstead(truth.term, other.term, truth.facet) || isInstead(other.term, truth.term, truth.facet)
    case .count: truth.count != nil && other.count != nil && truth.count != other.count
    case .text: Self.words(truth.term).isDisjoint(with: Self.words(other.term))
    case .size, .other: false
    }
  }

  /// Whatever is multicoloured may hold the other colour too, and glass any.
  private func excludesColour(_ one: Claim, _ other: Claim) -> Bool {
    let families = (Set(one.families), Set(other.families))
    let vague: Set<String> = ["multicolour", "transparent"]
    return !families.0.isEmpty && !families.1.isEmpty && families.0.isDisjoint(with: families.1)
      && vague.isDisjoint(with: families.0.union(families.1))
      && !lexicons.areRelated(one.term, other.term, facet: .colour)
      && !families.0.contains { mine in
        families.1.contains { lexicons.areRelated(mine, $0, facet: .colour) }
          || lexicons.areRelated(mine, other.term, facet: .colour)
      }
      && !families.1.contains { lexicons.areRelated(one.term, $0, facet: .colour) }
  }

  private func isInstead(_ one: String, _ other: String, _ facet: Facet) -> Bool {
    lexicons.entry(one, facet: facet)?.instead.contains(other) ?? false
  }

  private static func words(_ term: String) -> Set<String> {
    Set(term.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
