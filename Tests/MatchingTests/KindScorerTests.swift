import Claims
import Features
import Matching
import Testing

@Suite struct KindScorerTests {
  @Test func `a catalog of very many kinds takes no more memory, and each has the score it had`() throws {
    let scorer = KindScorer(
      classes: KindEvidenceTests.classes, taxonomy: KindEvidenceTests.taxonomy, mean: [1.0 / 3, 1.0 / 3, 1.0 / 3])
    let kinds = (0..<2 * KindScorer.capacity).map { "kind \($0)" }
    let text = TextVectors(
      Dictionary(
        uniqueKeysWithValues: kinds.enumerated().map { place, kind in
          (kind, Samples.states([Float(place % 100) / 100, 0.1, 0]))
        }))
    func scores() -> [Double?] {
      kinds.map { scorer.score($0, senses: [], probabilities: [0.8, 0.1, 0.1], text: text) }
    }
    let first = scores()
    #expect(scorer.termCount <= KindScorer.capacity)
    #expect(!first.contains(nil))
    #expect(scores() == first)
  }
}
