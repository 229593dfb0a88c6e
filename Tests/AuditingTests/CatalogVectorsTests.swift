import Auditing
import Claims
import Features
import Matching
import Testing

@Suite struct CatalogVectorsTests {
  private static func states(_ number: Int) -> PhraseStates {
    PhraseStates(
      tokens: Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6]),
      mean: [Float(number), 1 / Float(number + 1), -0.1])
  }

  /// Every third of `count` words is common.
  private static func vectors(_ count: Int) -> CatalogVectors {
    let common = Set(stride(from: 0, to: count, by: 3).map { "word \($0)" })
    var builder = CatalogVectors.Builder { !common.contains($0) }
    for number in 0..<count { builder.add("word \(number)", states(number)) }
    return builder.vectors
  }

  private static func claim(_ term: String, visible: Bool = true, subject: String? = nil) -> Claim {
    Claim(
      text: term, span: Span(start: 0, end: 1), facet: .kind, term: term, subject: subject,
      observability: visible ? .visible : .never, alternatives: [Alternative(term: "word 8")])
  }

  /// More of them than the part that lies in memory.
  @Test func `a pair has its own words and the common ones, to the last digit`() {
    let vectors = Self.vectors(40_000)
    #expect(vectors.common.states.count == 13_334)
    for number in [1, 2, 7, 20_000, 39_998, 39_999] {
      let own = vectors.covering(["word \(number)"])
      #expect(own["word \(number)"]?.mean == Self.states(number).mean)
      #expect(own["word 0"] == Self.states(0).meanAlone)
      #expect(own.states.count == (number % 3 == 0 ? 13_334 : 13_335))
    }
    #expect(vectors.contains("word 1") && vectors.contains("word 0") && !vectors.contains("word"))
    #expect(vectors.terms.count == 40_000)
  }

  @Test func `a claim brings its word, its subject and its alternatives, whether a photo can show it or not`() {
    let vectors = Self.vectors(30)
    let text = vectors.covering([Self.claim("word 4", subject: "word 5"), Self.claim("word 7", visible: false)])
    #expect(["word 4", "word 5", "word 7", "word 8"].allSatisfy { text[$0] != nil })
    #expect(text["word 10"] == nil && text["word 9"] != nil)
  }

  @Test func `words of two pairs, and those of the vocabulary, are common`() {
    var tally = TermTally()
    for terms in [["red", "mug", "item 1"], ["red", "cup"], ["red", "item 2"], ["cup"]] { tally.add(terms) }
    let (all, rare) = tally.terms(beside: ["blue", "mug"])
    #expect(all == ["red", "mug", "cup", "item 1", "item 2", "blue"])
    #expect(rare == ["item 1", "item 2"])
  }
}
