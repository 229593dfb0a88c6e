import Claims
public import Installation
import Perception
import Prose

/// How many content words of specs have no sense for the parser.
public struct UnreadWords: Sendable {
  public let words: Int
  public let unread: Int
  /// The commonest twenty with how often each stands there.
  public let commonest: [(word: String, count: Int)]

  /// - Returns: `nil` where no spec is in a language whose words are counted.
  /// - Throws: what keeps every spec from being read.
  public init?(of specs: [String], installation: Installation = .current()) throws {
    let count = try Instruments.installed(in: installation, cache: FeatureCache(), workers: 1).claims.wordCounter()
    let found = specs.compactMap(count)
    guard !found.isEmpty else { return nil }
    words = found.reduce(0) { $0 + $1.count }
    var counts: [String: Int] = [:]
    for word in found.flatMap(\.unknown) { counts[word, default: 0] += 1 }
    unread = counts.values.reduce(0, +)
    commonest = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20).map { ($0.key, $0.value) }
  }

  public var text: String {
    let share = words > 0 ? Double(unread) / Double(words) * 100 : 0
    let list = commonest.map { "\($0.word) \($0.count)" }.joined(separator: ", ")
    return "\(words.counted("content word")), \(unread) (\((share * 10).rounded() / 10) %) without a sense"
      + (list.isEmpty ? "" : ": " + list)
  }
}
