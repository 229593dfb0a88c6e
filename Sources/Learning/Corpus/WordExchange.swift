/// By which odds the words of one slot take each other's place, so that a word alone does not tell right from wrong:
/// each is as often wrong as it is right.
///
/// Words drawn in proportion to their frequency would be wrong too seldom where they are common, because a common word
/// can't replace itself. The odds are fitted by iterative proportional fitting (Deming and Stephan 1940).
struct WordExchange: Sendable {
  private static let rounds = 40
  /// A word that stands in more than half of the claims can't be as often wrong: it is not forced.
  private static let strongest = 50.0

  private let odds: [Double]
  private let isAllowed: [Bool]

  /// - Parameters:
  ///   - frequency: of each word, all positive.
  ///   - isAllowed: whether a word, which is right, may be replaced by another; [words * words], row by row.
  init(frequency: [Double], isAllowed: [Bool]) {
    let count = frequency.count
    precondition(isAllowed.count == count * count, "one answer for each couple of words")
    self.isAllowed = isAllowed
    let replaceable = (0..<count).filter { word in isAllowed[word * count..<(word + 1) * count].contains(true) }
    let total = replaceable.reduce(0) { $0 + frequency[$1] }
    var odds = frequency
    for _ in 0..<Self.rounds where total > 0 {
      var wrong = [Double](repeating: 0, count: count)
      for word in replaceable {
        let row = word * count
        let sum = (0..<count).reduce(0) { isAllowed[row + $1] ? $0 + odds[$1] : $0 }
        guard sum > 0 else { continue }
        for other in 0..<count where isAllowed[row + other] { wrong[other] += frequency[word] * odds[other] / sum }
      }
      for word in 0..<count where wrong[word] > 0 {
        let bounds = frequency[word] / Self.strongest...frequency[word] * Self.strongest
        odds[word] = min(max(odds[word] * frequency[word] / wrong[word], bounds.lowerBound), bounds.upperBound)
      }
    }
    self.odds = odds
  }

  /// - Returns: a word for the place of `word`; `nil` where none may stand there.
  func draw(insteadOf word: Int, using generator: inout some RandomNumberGenerator) -> Int? {
    let row = word * odds.count
    let total = odds.indices.reduce(0) { isAllowed[row + $1] ? $0 + odds[$1] : $0 }
    guard total > 0 else { return nil }
    var left = Double.random(in: 0..<total, using: &generator)
    var last: Int?
    for other in odds.indices where isAllowed[row + other] {
      last = other
      left -= odds[other]
      if left < 0 { break }
    }
    return last
  }
}
