import Features
import Testing

@Suite struct PrintAndPhraseBinaryTests {
  let lines = [
    PrintedLine(text: "オーツ麦 350 ml", confidence: 0.9, rectangle: .whole, foreground: 0.5),
    PrintedLine(text: "", confidence: 0.5, rectangle: Region(x0: 0, y0: 0, x1: 0, y1: 0), foreground: 0),
  ]
  let states = [
    "red mug": PhraseStates(tokens: Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6.5]), mean: [0.6, 0.8, 0]),
    "": PhraseStates(tokens: Matrix(rows: 0, columns: 3), mean: [0, 0, 0]),
  ]

  @Test func linesAreReadBack() throws {
    #expect(try PrintedLine.lines(serialized: PrintedLine.serialized(lines)) == lines)
  }

  @Test func phrasesAreReadBack() throws {
    #expect(try PhraseStates.states(serialized: PhraseStates.serialized(states)) == states)
  }

  @Test func phrasesAreReadOneByOne() throws {
    var read: [String] = []
    try PhraseStates.forEach(serialized: PhraseStates.serialized(states)) { phrase, states in
      read.append(phrase)
      #expect(states == self.states[phrase])
    }
    #expect(read == ["", "red mug"])
    #expect(states["red mug"]?.meanAlone.mean == [0.6, 0.8, 0] && states["red mug"]?.meanAlone.tokens.rows == 0)
  }

  @Test func damageIsRefused() {
    var file = PrintedLine.serialized(lines)
    file[30] ^= 4
    #expect(throws: FeatureFileError.corrupt) { try PrintedLine.lines(serialized: file) }
    let phrases = PhraseStates.serialized(states)
    #expect(throws: FeatureFileError.self) { try PhraseStates.states(serialized: Array(phrases.dropLast(3))) }
  }

  /// Counts of 2^32 - 1 in a sealed file of a few bytes.
  @Test func aCountBeyondTheFileIsRefusedBeforeAllocating() {
    let file = FeatureFile.seal([0xff, 0xff, 0xff, 0xff], magic: "KPRT", version: 1)
    #expect(throws: FeatureFileError.malformed(what: "line count")) { try PrintedLine.lines(serialized: file) }
    let phrases = FeatureFile.seal([0xff, 0xff, 0xff, 0xff], magic: "KPHR", version: 1)
    #expect(throws: FeatureFileError.malformed(what: "phrase count")) { try PhraseStates.states(serialized: phrases) }
  }

  /// No number follows that the file's length could bound.
  @Test(arguments: [(0, 4_000_000_000), (4_000_000_000, 0), (0, 65_537)])
  func anEmptyMatrixWithASideBeyondReasonIsRefused(_ rows: Int, _ columns: Int) {
    let tokens = Matrix(rows: rows, columns: columns, values: [])
    let file = PhraseStates.serialized(["mug": PhraseStates(tokens: tokens, mean: [1])])
    #expect(throws: FeatureFileError.malformed(what: "token states")) { try PhraseStates.states(serialized: file) }
  }
}
