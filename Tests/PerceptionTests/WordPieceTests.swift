import Foundation
import Perception
import Testing

/// Expected indices are line numbers of `vocab.txt` (from 0), looked up by hand.
@Suite(.enabled(if: Models.present, Models.absent)) struct WordPieceTests {
  let tokenizer: WordPiece

  init() throws { tokenizer = try WordPiece(vocabulary: Models.folder.appendingPathComponent("vocab.txt")) }

  @Test(arguments: [
    ("red mug", [2417, 14757]),
    ("  RED\tMug\n", [2417, 14757]),
    ("embeddings", [7861, 8270, 4667, 2015]),  // em ##bed ##ding ##s
    ("café", [7668]),
    ("cafe\u{301}", [7668]),
    ("t-shirt", [1056, 1011, 3797]),
    ("(350 ml)", [1006, 8698, 19875, 1007]),
    ("1.5l", [1015, 1012, 1019, 2140]),  // 5 ##l
    ("$5", [1002, 1019]),
    ("red\u{0}\u{FFFD}\u{200B}", [2417]),  // control, replacement and format characters vanish
    ("red\u{2028}mug", [2417, 14757]),
    ("スープ", [1707, 30265, 30246]),  // the small circle of プ is a combining mark
    ("😀", [100]),
    ("", []),
    (" \u{301}", []),
  ])
  func textBecomesIndices(text: String, expected: [Int32]) {
    #expect(tokenizer.tokens(of: text) == [101] + expected + [102])
  }

  @Test func eachChineseCharacterIsAWord() {
    let both = tokenizer.tokens(of: "中国").dropFirst().dropLast()
    #expect(Array(both) == [1746, 1799])
  }

  @Test func longTextIsCutAndEndsProperly() {
    let tokens = tokenizer.tokens(of: String(repeating: "red ", count: 1000), limit: 16)
    #expect(tokens == [101] + [Int32](repeating: 2417, count: 14) + [102])
  }

  @Test func aWordWithoutEndIsUnknown() {
    #expect(tokenizer.tokens(of: String(repeating: "a", count: 101)) == [101, 100, 102])
  }
}
