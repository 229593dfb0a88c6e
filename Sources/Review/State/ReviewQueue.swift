internal import Foundation
public import Matching
public import Records

/// The pairs of a catalog as far as they are listed, the labels in force, and the order in which pairs are reviewed.
///
/// Holds a light entry a pair, no audit: a catalog of 100,000 pairs is a few megabytes.
public struct ReviewQueue: Sendable {
  /// Which pairs are walked through; each holds the ones before it.
  public enum Scope: Int, Sendable, Hashable, CaseIterable {
    case flagged, doubtful, all

    /// What is flagged, and what could not be scored: someone has to look at it too.
    public var verdicts: [Verdict] {
      switch self {
      case .flagged: [.mismatch, .error]
      case .doubtful: [.mismatch, .error, .uncertain]
      case .all: Verdict.allCases
      }
    }
  }

  public enum Sort: Sendable, Hashable, CaseIterable { case risk, id }

  public private(set) var scope = Scope.flagged
  public private(set) var sort = Sort.risk
  public private(set) var filter = QueueFilter("")
  /// What is to be decided: the flagged pairs and those drawn beside them, which nothing tells apart.
  public private(set) var flagged = 0
  public private(set) var flaggedDecided = 0
  /// The widest scope whose pairs are all here.
  public private(set) var listed = Scope.flagged
  /// Pairs whose words match the filter; `nil` where it doesn't ask for words.
  private var found: Set<String>?

  private var entries: [QueueEntry] = []
  /// Places in `entries`, by pair.
  private var places: [String: Int] = [:]
  /// Places in `entries`, in the order of review. What was seen keeps its place while audits arrive.
  private var order: [Int] = []
  /// How many of `order` no arriving audit may move.
  private var seen = 0
  /// Pairs that come first whatever their risk, in every scope, with their rank.
  private var wanted: [String: Int] = [:]

  /// What is to be decided in place of the flagged pairs, where a supervisor chose so.
  private let rule: RolloutRule?

  /// - Parameters:
  ///   - entries: those of `listed`; in the order of risk where that is cheap to have.
  ///   - rule: of the catalog's roll-out.
  ///   - first: pairs to ask about before all others, in this order; their entries are among `entries`.
  public init(
    _ entries: [QueueEntry] = [], listed: Scope = .flagged, rule: RolloutRule? = nil, first: [String] = []
  ) {
    self.rule = rule
    wanted = Self.ranks(of: first)
    list(entries, of: listed)
  }

  /// Whether somebody has to look at a pair, drawn or not.
  func isDue(_ entry: QueueEntry) -> Bool {
    rule.map { $0.handling(risk: entry.risk, verdict: entry.verdict) == .read }
      ?? Scope.flagged.verdicts.contains(entry.verdict)
  }

  public var count: Int { order.count }
  public var isEmpty: Bool { order.isEmpty }
  /// The pairs in the order of review.
  public var pairs: [String] { order.map { entries[$0].pair } }

  public func pair(at place: Int) -> String? {
    order.indices.contains(place) ? entries[order[place]].pair : nil
  }

  public func entry(at place: Int) -> QueueEntry? { order.indices.contains(place) ? entries[order[place]] : nil }

  public func entry(of pair: String) -> QueueEntry? { places[pair].map { entries[$0] } }

  /// Takes time with the queue's length.
  public func place(of pair: String) -> Int? { places[pair].flatMap { order.firstIndex(of: $0) } }

  public func outcome(of pair: String) -> QueueEntry.Outcome? { places[pair].flatMap { entries[$0].outcome } }

  public func isDecided(_ pair: String) -> Bool { outcome(of: pair)?.isFinal ?? false }

  /// The decisions in force, by pair.
  public var outcomes: [String: QueueEntry.Outcome] {
    Dictionary(uniqueKeysWithValues: entries.compactMap { entry in entry.outcome.map { (entry.pair, $0) } })
  }

  public mutating func markSeen(upTo place: Int) { seen = min(order.count, max(seen, place + 1)) }

  /// All pairs of a scope, as the store lists them.
  public mutating func list(_ arrived: [QueueEntry], of scope: Scope) {
    if scope.rawValue > listed.rawValue { listed = scope }
    if entries.isEmpty {
      entries = arrived
      places = Dictionary(arrived.enumerated().map { ($0.element.pair, $0.offset) }) { first, _ in first }
      for entry in arrived { count(entry, 1) }
      arrange()
    } else {
      add(arrived)
    }
  }

  /// Pairs just scored. What was seen stays, even where it is flagged no more. Takes time with the queue's length.
  public mutating func add(_ arrived: [QueueEntry]) {
    var touched: Set<Int> = []
    for entry in arrived { touched.insert(put(entry)) }
    touched.subtract(order[..<seen])
    guard !touched.isEmpty else { return }
    let fresh = touched.filter { includes(entries[$0]) }.sorted(by: precedes)
    let rest = order[seen...].filter { !touched.contains($0) }
    guard sort == .risk else {
      order = order[..<seen] + merged(rest, fresh)
      return
    }
    let flagged = merged(rest.filter { !isDrawn($0) }, fresh.filter { !isDrawn($0) })
    let drawn = merged(rest.filter(isDrawn), fresh.filter(isDrawn))
    order = order[..<seen] + mixed(flagged, drawn, behind: order[..<seen])
  }

  /// - Returns: its place in `entries`.
  private mutating func put(_ entry: QueueEntry) -> Int {
    guard let place = places[entry.pair] else {
      places[entry.pair] = entries.count
      entries.append(entry)
      count(entry, 1)
      return entries.count - 1
    }
    count(entries[place], -1)
    entries[place].risk = entry.risk
    entries[place].verdict = entry.verdict
    if entry.position != .max { entries[place].position = entry.position }
    if entry.outcome != nil { entries[place].outcome = entry.outcome }
    if entry.draw != nil { entries[place].draw = entry.draw }
    count(entries[place], 1)
    return place
  }

  private func merged(_ one: [Int], _ other: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(one.count + other.count)
    var (left, right) = (one[...], other[...])
    while let first = left.first, let second = right.first {
      if precedes(second, first) { result.append(right.removeFirst()) } else { result.append(left.removeFirst()) }
    }
    return result + left + right
  }

  /// Spreads the drawn pairs over the whole queue: the k-th of them, from 0, stands behind (k + chance) / drawn of the
  /// flagged ones, so that no count of keys tells where the next one is. What arrives later moves none that was seen.
  private func mixed(_ flagged: [Int], _ drawn: [Int], behind seen: ArraySlice<Int>) -> [Int] {
    guard !drawn.isEmpty else { return flagged }
    let seenDrawn = seen.count(where: isDrawn)
    var placed = (flagged: seen.count - seenDrawn, drawn: seenDrawn)
    let total = (flagged: placed.flagged + flagged.count, drawn: placed.drawn + drawn.count)
    var result: [Int] = []
    result.reserveCapacity(flagged.count + drawn.count)
    var (left, right) = (flagged[...], drawn[...])
    while let next = right.first {
      let isDue =
        (Double(placed.drawn) + chance(next)) * Double(total.flagged) <= Double(placed.flagged * total.drawn)
      if !isDue, let first = left.popFirst() {
        result.append(first)
        placed.flagged += 1
      } else {
        result.append(next)
        right.removeFirst()
        placed.drawn += 1
      }
    }
    return result + left
  }

  /// In [0, 1) and always the same for a drawn pair: its draw, mixed by the golden ratio.
  private func chance(_ index: Int) -> Double {
    let mixed = (entries[index].draw ?? 0).bitPattern &* 0x9E37_79B9_7F4A_7C15
    let spread = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return Double(spread >> 11) * 0x1p-53
  }

  /// Asks about other pairs first from now on. What was seen keeps its place. Takes time with the queue's length.
  /// - Parameter entries: of these pairs.
  public mutating func ask(first pairs: [String], entries arrived: [QueueEntry]) {
    wanted = Self.ranks(of: pairs)
    for entry in arrived { _ = put(entry) }
    let before = Set(order[..<seen])
    let rest = entries.indices.filter { !before.contains($0) && includes(entries[$0]) }.sorted(by: precedes)
    let behind = order[..<seen]
    order =
      behind
      + (sort == .risk ? mixed(rest.filter { !isDrawn($0) }, rest.filter(isDrawn), behind: behind) : rest)
  }

  private static func ranks(of pairs: [String]) -> [String: Int] {
    Dictionary(pairs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Puts a label in force; a withdrawing one ends the label that it supersedes.
  public mutating func apply(_ label: Label) {
    if !label.isWithdrawn {
      set(QueueEntry.Outcome(label), for: label.pair)
    } else if outcome(of: label.pair)?.label == label.supersedes {
      set(nil, for: label.pair)
    }
  }

  mutating func set(_ outcome: QueueEntry.Outcome?, for pair: String) {
    guard let place = places[pair] else { return }
    count(entries[place], -1)
    entries[place].outcome = outcome
    count(entries[place], 1)
  }

  /// - Parameter found: the pairs whose words match the filter, where it asks for words.
  public mutating func show(_ scope: Scope, filter: QueueFilter, sort: Sort, found: Set<String>? = nil) {
    self.scope = scope
    self.filter = filter
    self.sort = sort
    self.found = found
    arrange()
  }

  /// Pairs scored while a filter is on: those that match it from now on.
  mutating func noteFound(_ pair: String, _ isFound: Bool) {
    if isFound { found?.insert(pair) } else { found?.remove(pair) }
  }

  /// The next undecided place after `place`, then from the start, then the first that was only skipped.
  /// - Parameter avoiding: pairs at which someone else is; they come only where nothing else is left.
  public func nextUndecided(after place: Int, avoiding: Set<String> = []) -> Int? {
    let (later, earlier) = (order.indices.dropFirst(max(0, place + 1)), order.indices.prefix(max(0, place)))
    func first(where isWanted: (QueueEntry) -> Bool) -> Int? {
      later.first { isWanted(entries[order[$0]]) } ?? earlier.first { isWanted(entries[order[$0]]) }
    }
    if let found = first(where: { $0.outcome == nil && !avoiding.contains($0.pair) }) { return found }
    if let found = first(where: { $0.outcome?.isFinal == false }) { return found }
    return avoiding.isEmpty ? nil : first { $0.outcome == nil }
  }

  private func includes(_ entry: QueueEntry) -> Bool {
    let isListed = scope == .flagged ? isDue(entry) : scope.verdicts.contains(entry.verdict)
    return (isListed || entry.draw != nil || wanted[entry.pair] != nil) && (found?.contains(entry.pair) ?? true)
      && filter.matches(entry)
  }

  private mutating func arrange() {
    seen = 0
    let shown = entries.indices.filter { includes(entries[$0]) }
    guard sort == .risk else {
      order = shown.sorted(by: precedes)
      return
    }
    let drawn = shown.filter(isDrawn).sorted(by: precedes)
    var flagged = drawn.isEmpty ? shown : shown.filter { !isDrawn($0) }
    let isSorted = zip(flagged, flagged.dropFirst()).allSatisfy { !precedes($1, $0) }
    if !isSorted { flagged.sort(by: precedes) }
    order = mixed(flagged, drawn, behind: [])
  }

  /// Whether it is shown for no other reason than that it was drawn.
  private func isDrawn(_ index: Int) -> Bool {
    entries[index].draw != nil && !scope.verdicts.contains(entries[index].verdict)
  }

  /// The riskiest first, ties in the catalog's order; what could not be scored comes last: there is nothing to go by.
  /// Drawn pairs among themselves as they were drawn, so that those decided so far are a random sample too.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (entries[one], entries[other])
    guard sort == .risk else { return left.pair < right.pair }
    if let draw = left.draw, let otherDraw = right.draw, isDrawn(one), isDrawn(other), draw != otherDraw {
      return draw < otherDraw
    }
    if !wanted.isEmpty {
      let (rank, otherRank) = (wanted[left.pair] ?? .max, wanted[right.pair] ?? .max)
      if rank != otherRank { return rank < otherRank }
    }
    let (risk, otherRisk) = (left.risk ?? -1, right.risk ?? -1)
    if risk != otherRisk { return risk > otherRisk }
    return left.position == right.position ? left.pair < right.pair : left.position < right.position
  }

  private mutating func count(_ entry: QueueEntry, _ amount: Int) {
    guard isDue(entry) || entry.draw != nil else { return }
    flagged += amount
    if entry.outcome?.isFinal == true { flaggedDecided += amount }
  }
}

extension QueueEntry.Outcome {
  /// Whether nobody needs to come back to the pair: skipping only puts it off.
  public var isFinal: Bool { decision != .skip }
}
