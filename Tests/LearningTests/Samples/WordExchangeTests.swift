import Claims
import Features
import Learning
import Matching
import Testing

@Suite(.enabled(if: SampleShop.tools != nil, "needs WordNet: apt-get install wordnet-base")) struct WordExchangeTests {
  @Test func `each word is as often wrong as right, however common`() throws {
    let shares = ["red": 40, "white": 30, "green": 20, "yellow": 10]
    let specs = shares.sorted { $0.key < $1.key }.flatMap { word, count in
      [String](repeating: "\(word) mug", count: count)
    }
    let corpus = try #require(SampleShop.corpus(specs))
    var wrong: [String: Double] = [:]
    var generator = SplitMix64(seed: 5)
    let draws = 100
    for pair in corpus.pairs {
      let colour = try #require(pair.claims.first { $0.facet == .colour })
      for _ in 0..<draws {
        let other = corpus.vocabulary.replacement(for: colour, of: pair, using: &generator)
        wrong[try #require(other).term, default: 0] += 1 / Double(draws)
      }
    }
    for (word, right) in shares {
      // The spread of some thousand drawings; in proportion to frequency red would be wrong 29 times.
      #expect(abs((wrong[word] ?? 0) - Double(right)) < 2, "\(word)")
    }
  }
}
