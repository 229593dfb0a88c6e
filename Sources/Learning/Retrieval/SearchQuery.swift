import Claims

/// What someone might type into a search, and which photos of a truth file it should find.
public struct SearchQuery: Sendable, Hashable {
  /// "red mug".
  public let text: String
  /// "kind", "colour + kind", "pattern + kind" …
  public let sort: String
  /// Indices of the pairs whose truth supports all of it.
  public let relevant: Set<Int>

  private static let qualities: [Facet] = [.colour, .pattern, .material, .text]

  /// Every kind, and every quality with a kind, that some pair's truth supports.
  ///
  /// - Parameters:
  ///   - pairs: right ones, each photo once.
  ///   - most: queries of one sort; more are thinned out evenly.
  /// - Returns: sorted; what more than half of the pairs fit asks nothing.
  public static func queries(from pairs: [TruthPair], most: Int = 40) -> [SearchQuery] {
    var found: [String: [String: Set<Int>]] = [:]
    for (index, pair) in pairs.enumerated() {
      func words(_ facet: Facet) -> Set<String> {
        Set(pair.phrases.filter { $0.facet == facet && $0.truth == .supported }.map { $0.text.lowercased() })
      }
      for kind in words(.kind) {
        found["kind", default: [:]][kind, default: []].insert(index)
        for facet in qualities {
          for word in words(facet) {
            found["\(facet.rawValue) + kind", default: [:]]["\(word) \(kind)", default: []].insert(index)
          }
        }
      }
    }
    return found.sorted { $0.key < $1.key }.flatMap { sort, texts in
      let asked = texts.filter { 2 * $0.value.count <= pairs.count }.sorted { $0.key < $1.key }
      let step = max(1, (asked.count + most - 1) / most)
      return stride(from: 0, to: asked.count, by: step).map {
        SearchQuery(text: asked[$0].key, sort: sort, relevant: asked[$0].value)
      }
    }
  }
}
