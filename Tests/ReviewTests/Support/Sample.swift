import Claims
import Features
import Foundation
import Matching
import Records
import Review

/// A small catalog with known audits, and a clock that a test moves.
enum Sample {
  static let start = Date(timeIntervalSince1970: 1_800_000_000)

  static let mug = Audit(
    id: "mug-017", image: "mug-017.jpg", spec: "Red ceramic mug with lid, 350 ml, dishwasher safe", model: "base-2",
    risk: 0.93, verdict: .mismatch, similarity: Similarity(total: 0.31, local: 0.22, global: 0.44),
    asymmetry: Asymmetry(conflict: 0.95, imageSurplus: 0.04, textSurplus: 0.4, type: .conflict),
    phrases: [
      phrase(
        "Red", 0, .colour, .contradicted, 0.95, observed: "blue", region: Region(x0: 0.2, y0: 0.2, x1: 0.8, y1: 0.9)),
      phrase("ceramic mug", 4, .kind, .supported, 0.81, region: Region(x0: 0.2, y0: 0.2, x1: 0.95, y1: 0.9)),
      phrase("with lid", 16, .part, .uncertain, 0.54),
      phrase("350 ml", 26, .size, .unobservable, 0.99),
      phrase("dishwasher safe", 34, .other, .unobservable, 0.99),
    ], swap: Swap(with: "mug-018", gain: 0.41))

  static let swapped = Audit(
    id: "mug-018", image: "mug-018.jpg", spec: "Blue mug", model: "base-2", risk: 0.88, verdict: .mismatch,
    asymmetry: Asymmetry(conflict: 0.9, imageSurplus: 0, textSurplus: 0, type: .conflict),
    phrases: [phrase("Blue", 0, .colour, .contradicted, 0.9, observed: "red", region: .whole)],
    swap: Swap(with: "mug-017", gain: 0.41))

  static let japanese = Audit(
    id: "鞄-3", image: "鞄-3.jpg", spec: "赤い革のトートバッグ、内ポケット付き", model: "base-2", risk: 0.71, verdict: .mismatch,
    asymmetry: Asymmetry(conflict: 0.7, imageSurplus: 0.2, textSurplus: 0.3, type: .conflict),
    phrases: [
      phrase("赤い", 0, .colour, .contradicted, 0.7, observed: "黒", region: Region(x0: 0.1, y0: 0.3, x1: 0.9, y1: 0.9)),
      phrase("内ポケット付き", 12, .part, .unobservable, 0.9),
    ])

  static let broken = Audit(
    id: "lamp-2", image: "lamp-2.jpg", spec: "Brass lamp", model: "base-2", verdict: .error,
    error: "lamp-2.jpg is cut off; fetch it again")

  static let right = Audit(
    id: "vase-1", image: "vase-1.jpg", spec: "Green glass vase", model: "base-2", risk: 0.02, verdict: .match,
    asymmetry: Asymmetry(conflict: 0.02, imageSurplus: 0, textSurplus: 0, type: .none),
    phrases: [phrase("Green", 0, .colour, .supported, 0.97)])

  static let all = [right, broken, japanese, mug, swapped]

  static func phrase(
    _ text: String, _ start: Int, _ facet: Facet, _ state: JudgedPhrase.State, _ confidence: Double,
    observed: String? = nil, region: Region? = nil
  ) -> JudgedPhrase {
    JudgedPhrase(
      text: text, start: start, end: start + text.unicodeScalars.count, facet: facet, state: state,
      confidence: confidence, contradiction: state == .contradicted ? confidence : state == .uncertain ? 0.46 : 0.05,
      observed: observed,
      alternatives: observed.map { [.init(text: $0, score: 0.9), .init(text: "navy", score: 0.05)] } ?? [],
      region: region)
  }

  static func session(_ operator: String = "yuki", wording: Wording = .english) -> ReviewState.Session {
    ReviewState.Session(
      id: UUID(uuidString: "6F1B2C3D-0000-4000-8000-000000000000")!, catalog: "spring-2026", operator: `operator`,
      started: start, wording: wording)
  }

  static func state(
    _ audits: [Audit] = all, labels: [Label] = [], resumeAt: String? = nil, operator: String = "yuki",
    wording: Wording = .english, columns: Int = 120, rows: Int = 40
  ) -> ReviewState {
    state(
      session: session(`operator`, wording: wording), audits, labels: labels, resumeAt: resumeAt,
      size: Size(columns: columns, rows: rows))
  }

  /// A state with its audits at hand, as if the store had been read.
  static func state(
    session: ReviewState.Session, _ audits: [Audit] = all, labels: [Label] = [], resumeAt: String? = nil,
    keys: KeyMap = .standard, others: [String: String] = [:], size: Size = Size(columns: 120, rows: 40)
  ) -> ReviewState {
    var queue = ReviewQueue(entries(of: audits, .flagged))
    for label in labels { queue.apply(label) }
    let standing = labels.filter { label in
      label.operator == session.operator && !label.isWithdrawn && !labels.contains { $0.supersedes == label.id }
    }
    return ReviewState(
      session: session, queue: queue, audits: audits, history: standing, former: labels, others: others,
      resumeAt: resumeAt, keys: keys, size: size)
  }

  /// A store has every pair that it is asked for.
  static func stored(_ pair: String) -> FetchedPair {
    let audit =
      all.first { $0.id == pair }
      ?? Audit(id: pair, image: pair + ".jpg", spec: "thing", model: "base-2", risk: 0.5, verdict: .mismatch)
    return FetchedPair(entry: QueueEntry(pair: pair, risk: audit.risk, verdict: audit.verdict), audit: audit)
  }

  /// As a store would list them: the riskiest first.
  static func entries(of audits: [Audit], _ scope: ReviewQueue.Scope) -> [QueueEntry] {
    audits.enumerated().filter { scope.verdicts.contains($0.element.verdict) }.map { place, audit in
      QueueEntry(pair: audit.id ?? "", risk: audit.risk, verdict: audit.verdict, position: place)
    }.sorted { ($1.risk ?? -1, $0.position) < ($0.risk ?? -1, $1.position) }
  }
}

extension ReviewState {
  /// Presses keys, three seconds apart.
  /// - Returns: all that they asked for.
  @discardableResult
  mutating func press(_ keys: String) -> [Effect] {
    keys.flatMap { press(.character($0)) }
  }

  @discardableResult
  mutating func press(_ key: Key) -> [Effect] { happen(.key(key), after: 3) }

  /// Something happens, and what it asks of the store is answered with `Sample.all`.
  @discardableResult
  mutating func happen(_ event: ReviewEvent, after seconds: TimeInterval = 0) -> [Effect] {
    let effects = update(event, at: now.addingTimeInterval(seconds))
    return effects
      + effects.flatMap { effect -> [Effect] in
        switch effect {
        case .fetch(let pairs): happen(.fetched(pairs.map(Sample.stored), asked: pairs))
        case .list(let scope): happen(.listed(Sample.entries(of: Sample.all, scope), of: scope))
        case .find(let filter):
          happen(.found(Set(Sample.all.filter { filter.matches(AuditWords($0)) }.compactMap(\.id)), by: filter))
        default: []
        }
      }
  }

  var text: String {
    let drawing = drawing
    return (0..<size.rows).map { drawing.line($0) }.joined(separator: "\n")
  }
}

extension [Effect] {
  var saved: [Label] {
    flatMap { effect -> [Label] in if case .save(let labels) = effect { labels } else { [] } }
  }
}
