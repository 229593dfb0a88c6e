import Features
import Learning
import Matching
import Testing

@Suite struct ColourTableLearnerTests {
  static let words = ["red", "blue"]
  static let red = Lab(l: 115, a: 60, b: 40)
  static let blue = Lab(l: 105, a: 6, b: -44)

  func example(_ word: String, _ colours: [Lab]) -> ColourExample {
    ColourExample(
      word: word,
      lattice: Lattice(
        columns: colours.count, rows: 1, lab: colours, foreground: colours.map { _ in 255 },
        segment: colours.map { _ in 0 }),
      samples: Array(colours.indices))
  }

  @Test func `every bin adds up to one, unseen ones say nothing`() {
    let table = ColourTableLearner.table(
      from: [example("red", [Self.red]), example("blue", [Self.blue])], words: Self.words)
    for bin in 0..<ColourTable.bins {
      #expect(abs(table.probabilities[bin * 2] + table.probabilities[bin * 2 + 1] - 1) < 1e-5)
    }
    #expect(Array(table.words(of: Lab(l: 255, a: 0, b: 127))) == [0.5, 0.5])
    #expect(table.words(of: Self.red).first ?? 0 > 0.999)
  }

  @Test func `photos count alike whatever their size, words whatever their photos`() {
    // Blue is said of the red colour by one photo of three, red of it always.
    let photos = [
      example("red", [Self.red]), example("red", [Self.red]),
      example("blue", [Self.blue]), example("blue", [Self.blue, Self.blue]),
      example("blue", [Self.red, Self.red, Self.red, Self.red]),
    ]
    let table = ColourTableLearner.table(from: photos, words: Self.words)
    // 1 against 1/3 of each word's weight.
    #expect(abs((table.words(of: Self.red).first ?? 0) - 0.75) < 1e-4)
  }

  @Test func `two passes of smoothing reach two bins away, by hand`() {
    let far = Lab(l: 105, a: 66, b: -44)
    let table = ColourTableLearner.table(
      from: [example("red", [far]), example("blue", [Self.blue])], words: Self.words)
    // Along a, bins at distance 0, 1, 2 of a single bin hold 1 + 6 * 0.15 ^ 2, 2 * 0.15, 0.15 ^ 2 after two passes.
    let near = table.words(of: Lab(l: 105, a: 26, b: -44))
    #expect(abs((near.last ?? 0) - (0.0225 + 1e-6) / (0.0225 + 2e-6)) < 1e-3)
    #expect(Array(table.words(of: Lab(l: 105, a: 36, b: -44))).allSatisfy { abs($0 - 0.5) < 1e-4 })
  }

  @Test func `prototypes teach words that no photo shows`() {
    let names = [
      ColourName(name: "red", plain: ["red"], prototypes: [.init(l: 45, a: 60, b: 40)]),
      ColourName(name: "blue", plain: ["blue"], prototypes: [.init(l: 42, a: 6, b: -44)]),
    ]
    let table = ColourTableLearner.table(from: [], names: names, words: Self.words)
    #expect(table.words(of: Self.red).first ?? 0 > 0.99)
    #expect(table.words(of: Self.blue).last ?? 0 > 0.99)
  }
}
