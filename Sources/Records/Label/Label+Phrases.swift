public import Matching

extension Label {
  /// Whether a phrase of the audit is right, as far as the label says: a reason or a corrected text says that it is wrong,
  /// a correction without a text that it is right, and to accept a pair says so of every phrase that the audit checked.
  ///
  /// - Returns: `nil` where the label says nothing of it.
  public func saysRight(_ phrase: JudgedPhrase) -> Bool? {
    func isMeant(_ start: Int, _ end: Int) -> Bool { start == phrase.start && end == phrase.end }
    if reasons.contains(where: { isMeant($0.start, $0.end) }) { return false }
    let corrections = corrections.filter { isMeant($0.start, $0.end) }
    if corrections.contains(where: { $0.text != nil }) { return false }
    if !corrections.isEmpty { return true }
    return decision == .accept && phrase.state != .unobservable ? true : nil
  }
}
