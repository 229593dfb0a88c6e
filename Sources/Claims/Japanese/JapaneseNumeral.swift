/// Whole numbers in ideographs: 五百, 二十四, 三〇.
enum JapaneseNumeral {
  private static let digits: [Character: Int] = [
    "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let powers: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
  private static let longest = 8

  /// `nil` where a text is no such number, or one of 10,000 or more by powers.
  static func value(of text: String) -> Int? {
    guard (1...longest).contains(text.count) else { return nil }
    var total = 0
    var digit: Int?
    var last = Int.max
    for character in text {
      if let next = digits[character] {
        // 三〇 goes on by places, 二十四 does not.
        guard digit == nil || last == Int.max else { return nil }
        digit = (digit ?? 0) * 10 + next
      } else if let power = powers[character], power < last {
        total += (digit ?? 1) * power
        digit = nil
        last = power
      } else {
        return nil
      }
    }
    return total + (digit ?? 0)
  }
}
