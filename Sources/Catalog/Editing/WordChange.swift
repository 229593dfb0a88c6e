/// The part of some words that really changes, so that as little as can be is written anew.
struct WordChange: Hashable {
  /// Scalars of the old words.
  let span: Range<Int>
  let old: String
  let new: String

  /// "Red cotton shirt" to "Blue cotton shirt" is "Red" to "Blue".
  /// - Returns: `nil` where nothing changes but space.
  init?(from old: String, to new: String) {
    let before = old.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    let after = new.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    var first = 0
    while first < min(before.count, after.count), before[first].elementsEqual(after[first]) { first += 1 }
    var last = 0
    while last < min(before.count, after.count) - first,
      before[before.count - 1 - last].elementsEqual(after[after.count - 1 - last])
    {
      last += 1
    }
    guard first + last < max(before.count, after.count) else { return nil }
    // What is only added or taken away goes with a neighbour, so that there is a place and one space around it.
    if first + last >= min(before.count, after.count) {
      if last > 0 { last -= 1 } else if first > 0 { first -= 1 }
    }
    let kept = before[first..<before.count - last]
    guard let start = kept.first?.startIndex, let end = kept.last?.endIndex else { return nil }
    let scalars = old.unicodeScalars
    let lower = scalars.distance(from: scalars.startIndex, to: start)
    span = lower..<lower + scalars.distance(from: start, to: end)
    self.old = String(scalars[start..<end])
    self.new = after[first..<after.count - last].map(String.init).joined(separator: " ")
  }
}
