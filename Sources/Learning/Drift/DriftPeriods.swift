/// Earlier and recent pairs.
struct DriftPeriods {
  /// A word counts as new where it makes up ten times the share that it had, in at least three pairs.
  private static let (leastFactor, leastPairs) = (10.0, 3)

  let before: [DriftPair]
  let recent: [DriftPair]
  let when: String

  func has<Value>(_ value: (DriftPair) -> Value?) -> Bool {
    before.count { value($0) != nil } >= DriftWatch.fewestPairs
      && recent.count { value($0) != nil } >= DriftWatch.fewestPairs
  }

  /// The pairs that have a value; `nil` where they are too few on one side.
  func sample<Value>(_ value: (DriftPair) -> Value?) -> DriftSample<Value>? {
    guard has(value) else { return nil }
    var sample = DriftSample<Value>(when: when)
    for pair in before { if let value = value(pair) { sample.add(pair, value, isRecent: false) } }
    for pair in recent { if let value = value(pair) { sample.add(pair, value, isRecent: true) } }
    return sample
  }

  var changedLooks: [String] {
    TraitChange.among(
      PhotoLook.traits, before: before.compactMap { $0.look?.values }, now: recent.compactMap { $0.look?.values }
    ).map(\.words)
  }

  var changedStyles: [String] {
    TraitChange.among(SpecStyle.traits, before: before.map(\.style.values), now: recent.map(\.style.values)).map(
      \.words)
  }

  var newKinds: [String] {
    let found = risen(\.kinds).prefix(3)
    return found.isEmpty ? [] : ["new kinds: " + found.joined(separator: ", ")]
  }

  var newLanguages: [String] { risen(\.unread).prefix(2).map { "another language: \($0)" } }

  /// "tripod (31 of 200, before 1 of 800)", the commonest first.
  private func risen(_ words: (DriftPair) -> [String]) -> [String] {
    func counts(_ pairs: [DriftPair]) -> [String: Int] {
      var counts: [String: Int] = [:]
      for pair in pairs { for word in Set(words(pair)) { counts[word, default: 0] += 1 } }
      return counts
    }
    let old = counts(before)
    return counts(recent).filter { word, count in
      count >= Self.leastPairs
        && Double(count) * Double(before.count) > Self.leastFactor * Double(old[word] ?? 0) * Double(recent.count)
    }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) (\($0.value) of \(recent.count), before \(old[$0.key] ?? 0) of \(before.count))" }
  }
}
