import Features
import Perception
import Testing

@Suite(.enabled(if: Models.present, Models.absent)) struct TextEncoderTests {
  let encoder: TextEncoder

  init() throws { encoder = try TextEncoder(models: Models.folder, concurrency: 1) }

  @Test func aPhraseDoesNotDependOnItsNeighbours() throws {
    let phrases = ["red mug", "blue", "a solid oak table with four tapered legs", "oak table", "red mug", "", "スープ"]
    let together = try encoder.states(of: phrases)
    for (phrase, states) in zip(phrases, together) {
      let alone = try encoder.states(of: [phrase])[0]
      #expect(alone == states)
    }
  }

  @Test func statesLeaveSpecialTokensOutAndMeansHaveLengthOne() throws {
    let states = try encoder.states(of: ["red embeddings", " "])
    #expect(states[0].tokens.rows == 5)
    #expect(states[0].tokens.columns == 384)
    #expect(abs(states[0].mean.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
    #expect(states[1].tokens.rows == 0)
    #expect(states[1].mean.allSatisfy { $0 == 0 })
  }

  @Test func likePhrasesLieCloser() throws {
    let means = try encoder.states(of: ["coffee mug", "tea cup", "oak table"]).map(\.mean)
    func cosine(_ one: Int, _ other: Int) -> Float { zip(means[one], means[other]).reduce(0) { $0 + $1.0 * $1.1 } }
    #expect(cosine(0, 1) > cosine(0, 2) + 0.2)
  }

  @Test func classNamesLieNearTheirWords() throws {
    let classes = try ImageNetClasses(models: Models.folder)
    #expect(classes.entries[504].names == ["coffee mug"])
    #expect(classes.entries[504].synset == 3_063_599)
    let vectors = try classes.vectors(version: encoder.version, by: encoder.states(of:))
    let word = try encoder.states(of: ["coffee mug"])[0].mean
    let best = classes.entries.indices.max { dot(vectors.row($0), word) < dot(vectors.row($1), word) }
    #expect(best == 504)
  }

  private func dot(_ one: ArraySlice<Float>, _ other: [Float]) -> Float {
    zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
