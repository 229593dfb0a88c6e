import Prose
import Testing

@Suite struct KinsokuTests {
  @Test(arguments: [("赤", "い", true), ("赤", "、", false), ("（", "赤", false), ("シ", "ャ", false), ("）", "赤", true)])
  func `closing signs never begin a line, opening ones never end it`(
    last: Unicode.Scalar, next: Unicode.Scalar, isAllowed: Bool
  ) {
    #expect(Kinsoku.allowsBreak(after: last, before: next) == isAllowed)
  }

  @Test(arguments: [("abcd", 2, 2), ("abc。", 3, 2), ("a（bc", 2, 1), ("。。。。", 3, 3), ("a。）」", 3, 3)])
  func `a word is broken at the last place that keeps the rules, or where it must`(
    word: String, fitting: Int, expected: Int
  ) {
    #expect(Kinsoku.breakPlace(in: Array(word.unicodeScalars), fitting: fitting) == expected)
  }
}
