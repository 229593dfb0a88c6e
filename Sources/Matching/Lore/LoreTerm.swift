import Claims

/// A word whose truth may follow from the kind of thing that a photo shows.
struct LoreTerm: Hashable {
  let term: String
  let facet: Facet
  /// `Claim.families`; empty for alternatives.
  let families: [String]

  /// Under which a dictionary mentions it, as `ClassLore.key(of:)` gives them.
  var words: Set<String> {
    switch facet {
    case .material: MaterialWords.words(of: term, families: families)
    // The head of "wooden legs" and "screw cap" is the part.
    case .part: Set(term.split(separator: " ").suffix(1).map { ClassLore.key(of: $0) })
    default: ClassLore.keys(in: term).subtracting(["shaped"])
    }
  }
}
