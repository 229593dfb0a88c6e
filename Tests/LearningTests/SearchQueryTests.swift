import Claims
import Learning
import Testing

@Suite struct SearchQueryTests {
  private func pair(_ id: String, _ phrases: [(String, Facet, TruthPhrase.Truth)]) -> TruthPair {
    TruthPair(
      id: id, image: id, spec: "", product: id, variant: .match, split: nil, isWrong: false,
      phrases: phrases.map { TruthPhrase(text: $0, span: Span(start: 0, end: 0), truth: $2, facet: $1) })
  }

  @Test func `queries ask for what the truth supports together`() {
    let queries = SearchQuery.queries(from: [
      pair("a", [("Red", .colour, .supported), ("mug", .kind, .supported)]),
      pair("b", [("red", .colour, .contradicted), ("Mug", .kind, .supported)]),
      pair("c", [("blue", .colour, .supported), ("chair", .kind, .supported)]),
      pair("d", [("350 ml", .size, .unobservable)]),
    ])
    let relevant = Dictionary(uniqueKeysWithValues: queries.map { ($0.text, $0.relevant) })
    #expect(relevant == ["mug": [0, 1], "red mug": [0], "chair": [2], "blue chair": [2]])
    #expect(queries.first { $0.text == "red mug" }?.sort == "colour + kind")
  }

  @Test func `what fits most pairs asks nothing, and many queries are thinned out`() {
    let mugs = (0..<10).map { pair("\($0)", [("mug", .kind, .supported), ("shade \($0)", .colour, .supported)]) }
    let queries = SearchQuery.queries(from: mugs, most: 5)
    #expect(queries.count == 5 && queries.allSatisfy { $0.sort == "colour + kind" })
  }

  @Test func `gain and precision by hand`() throws {
    // Relevant at places 1 and 3 of two: (1 + 1/2) / (1 + 1/log2(3)).
    let gain = try #require(RankedRelevance.gain([true, false, true], relevant: 2))
    #expect(abs(gain - 1.5 / 1.6309297535714575) < 1e-12)
    #expect(RankedRelevance.gain([true], relevant: 0) == nil)
    #expect(RankedRelevance.precision([true, false, true]) == 0.4)
  }
}
