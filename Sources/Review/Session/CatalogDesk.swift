internal import Foundation
internal import Matching
public import Records
internal import Synchronization

/// One operator's place at one catalog of a store.
public final class CatalogDesk: ReviewStore {
  /// An operator who was not heard of for so long has left.
  static let absence: TimeInterval = 20

  private let store: Store
  private let catalog: CatalogID
  private let `operator`: String
  private let view: QueueView
  private let sample: AuditSample?
  private let rule: RolloutRule?
  /// The pairs of a second opinion; all that others decided where `nil`.
  private let only: [String]?
  /// Known answers that are mixed in, in the order in which they come, and their share of the queue.
  private let gold: (pairs: [String], share: Double)
  private let seen: Mutex<(revision: Int, label: Int)>
  private let isRecorded = Mutex(false)

  /// From now on other operators' labels are news.
  ///
  /// - Parameters:
  ///   - sample: what is mixed among the flagged pairs; a second opinion has none.
  ///   - rule: which pairs are to be decided in place of the flagged ones, where a supervisor chose so.
  ///   - only: the pairs of a second opinion, the most doubtful first; all that others decided where `nil`.
  /// - Throws: `StoreError`.
  public init(
    store: Store, catalog: CatalogID, operator: String, isSecondOpinion: Bool = false, sample: AuditSample? = nil,
    rule: RolloutRule? = nil, only: [String]? = nil
  ) throws {
    self.store = store
    self.catalog = catalog
    self.operator = `operator`
    view = isSecondOpinion ? .secondOpinion(of: `operator`) : .everyone
    self.rule = rule
    self.only = only
    self.sample = isSecondOpinion ? nil : sample
    gold = isSecondOpinion ? ([], 0) : try Self.gold(store, catalog, sampleShare: sample?.share ?? 0)
    seen = Mutex((try store.revision(of: catalog), try store.lastSequence(in: catalog)))
  }

  /// As many known answers as their share of the queue asks for, counted when the queue is opened.
  private static func gold(
    _ store: Store, _ catalog: CatalogID, sampleShare: Double
  ) throws -> (pairs: [String], share: Double) {
    let share = try store.goldShare(in: catalog)
    guard share > 0 else { return ([], 0) }
    let flagged = try store.queue(of: catalog, verdicts: ReviewQueue.Scope.flagged.verdicts).count
    let sampled = sampleShare > 0 ? try store.sampled(sampleShare, in: catalog).count : 0
    let wanted = (share * Double(flagged + sampled)).rounded(.up)
    return (try store.gold(in: catalog).prefix(Int(wanted)).map(\.pair), share)
  }

  /// Whether pairs with known answers come up.
  public var hasGold: Bool { !gold.pairs.isEmpty }

  @discardableResult
  public func append(_ labels: [Label], shown: Shown, next: String? = nil) throws -> PlaceRefusal? {
    try store.append(labels, shown: shown, claiming: next.map(placeClaim), sample: sample, in: catalog)
  }

  public func pairs(_ names: [String]) throws -> [FetchedPair] {
    let entries = try withOwnAnswers(try store.queue(of: catalog, pairs: names, for: view))
    let audits = try store.audits(of: names, in: catalog)
    let known = Dictionary(audits.map { ($0.id ?? "", $0) }) { first, _ in first }
    return entries.compactMap { entry in known[entry.pair].map { FetchedPair(entry: entry, audit: $0) } }
  }

  public func entries(of scope: ReviewQueue.Scope) throws -> [QueueEntry] {
    if let only { return try doubtful(only) }
    guard scope == .flagged else {
      return try withOwnAnswers(try store.queue(of: catalog, verdicts: scope.verdicts, for: view))
    }
    var entries = try store.queue(of: catalog, verdicts: rule?.verdicts ?? scope.verdicts, for: view)
    if let rule { entries.removeAll { rule.handling(risk: $0.risk, verdict: $0.verdict) != .read } }
    if let sample { entries = Self.mixed(entries, try store.sampled(sample.share, in: catalog)) }
    let known = Set(entries.map(\.pair))
    let absent = Set(gold.pairs).subtracting(known)
    if !absent.isEmpty { entries += try store.queue(of: catalog, pairs: Array(absent)) }
    return try withOwnAnswers(entries)
  }

  /// A pair of the sample that is due anyway keeps its place in the sample.
  private static func mixed(_ entries: [QueueEntry], _ sampled: [QueueEntry]) -> [QueueEntry] {
    let drawn = Set(sampled.map(\.pair))
    return entries.filter { !drawn.contains($0.pair) } + sampled
  }

  /// Pairs to look at again, whether they are flagged or not.
  private func doubtful(_ pairs: [String]) throws -> [QueueEntry] {
    let places = Dictionary(pairs.enumerated().map { ($1, $0) }) { first, _ in first }
    return try store.queue(of: catalog, pairs: pairs, for: view).map { entry in
      var entry = entry
      entry.draw = Double(places[entry.pair] ?? 0) / Double(pairs.count)
      return entry
    }
  }

  /// Whoever is given a pair with a known answer is not to know what others said of it.
  private func withOwnAnswers(_ entries: [QueueEntry]) throws -> [QueueEntry] {
    let places = Dictionary(uniqueKeysWithValues: gold.pairs.enumerated().map { ($1, $0) })
    let asked = entries.map(\.pair).filter { places[$0] != nil }
    guard !asked.isEmpty else { return entries }
    let own = Dictionary(
      uniqueKeysWithValues: try store.queue(of: catalog, pairs: asked, for: .own(of: self.operator)).map {
        ($0.pair, $0.outcome)
      })
    // Among the sample's places, so that they are spread over the queue as the sample is.
    let width = sample.flatMap { $0.share > 0 ? $0.share : nil } ?? 1
    return entries.map { entry in
      guard let place = places[entry.pair] else { return entry }
      var entry = entry
      entry.outcome = own[entry.pair] ?? nil
      if entry.draw == nil { entry.draw = width * (Double(place) + 0.5) / Double(gold.pairs.count) }
      return entry
    }
  }

  /// Notes which pairs are in the queue beside the flagged ones, as far as that was not noted yet.
  /// - Throws: `StoreError`.
  public func recordMixture() throws {
    if let sample, sample.share > 0 { try store.recordSample(sample.share, in: catalog) }
    if !gold.pairs.isEmpty { try store.recordGold(gold.pairs, share: gold.share, in: catalog) }
  }

  public func search(_ filter: QueueFilter) throws -> Set<String> {
    var found: Set<String> = []
    try store.forEachText(in: catalog) { if filter.matches($0) { found.insert($0.pair) } }
    return found
  }

  public func news() throws -> [ReviewEvent] {
    // Here, because the first screen doesn't wait for it.
    if !isRecorded.withLock({ $0 }) {
      try recordMixture()
      isRecorded.withLock { $0 = true }
    }
    var events: [ReviewEvent] = [.others(try others())]
    let revision = try store.revision(of: catalog)
    let before = seen.withLock { $0 }
    guard revision != before.revision else { return events }
    let (labels, last) = try store.labels(after: before.label, in: catalog)
    seen.withLock { $0 = (revision, last) }
    let fresh = labels.filter { $0.operator != self.operator && !gold.pairs.contains($0.pair) }
    if !fresh.isEmpty { events.append(.labelled(fresh)) }
    return events
  }

  /// At which pair each other operator is.
  public func others() throws -> [String: String] {
    try store.others(than: self.operator, since: Date(timeIntervalSinceNow: -Self.absence), in: catalog)
  }

  public func remember(pair: String) throws {
    try store.setPosition(pair, of: self.operator, in: catalog)
  }

  public func claim(pair: String) throws -> PlaceRefusal? {
    try store.append([], claiming: placeClaim(pair), in: catalog)
  }

  private func placeClaim(_ pair: String) -> PlaceClaim {
    PlaceClaim(
      pair: pair, operator: self.operator, takenSince: Date(timeIntervalSinceNow: -Self.absence),
      isSecondOpinion: view != .everyone || gold.pairs.contains(pair))
  }
}
