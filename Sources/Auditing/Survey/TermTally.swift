/// Which terms a catalog's pairs say, and which of them no two do.
package struct TermTally {
  package init() {}

  private var once: Set<String> = []
  private var often: Set<String> = []

  /// - Parameter terms: of one pair.
  package mutating func add(_ terms: [String]) {
    for term in terms where !often.contains(term) {
      if once.insert(term).inserted { continue }
      once.remove(term)
      often.insert(term)
    }
  }

  /// - Parameter common: what any pair may be compared with.
  package func terms(beside common: Set<String>) -> (all: Set<String>, rare: Set<String>) {
    (common.union(often).union(once), once.subtracting(common))
  }
}
