import Foundation
import Prose

/// How well a search finds what the truth of a catalog says of its photos: `kantei evaluate TRUTH --retrieval`.
public struct SearchReport: Sendable, Codable, Hashable {
  public struct Row: Sendable, Codable, Hashable {
    /// Normalised discounted cumulative gain of the first ten hits.
    public var gainAt10: Estimate?
    public var precisionAt5: Estimate?
  }

  /// One query that was asked.
  public struct Answer: Sendable, Hashable {
    public let query: SearchQuery
    /// Indices of pairs, the best first.
    public let hits: [Int]

    public init(query: SearchQuery, hits: [Int]) {
      self.query = query
      self.hits = hits
    }
  }

  public var photos: Int
  /// By sort of query.
  public var queries: [String: Row]
  /// Photos and specs that look for each other; specs of one wording can't be told apart and count as wrong.
  public var pairs: RetrievalFigures

  /// - Parameter bootstrap: draws queries, and photos for the pairs.
  public init(_ answers: [Answer], ranks: RetrievalRanks, bootstrap: Bootstrap) {
    var rows: [String: Row] = [:]
    for sort in Set(answers.map(\.query.sort)) {
      let chosen = answers.filter { $0.query.sort == sort }
      let texts = chosen.map(\.query.text)
      let hits = chosen.map { answer in answer.hits.map { answer.query.relevant.contains($0) } }
      let gains = zip(hits, chosen).map { RankedRelevance.gain($0, relevant: $1.query.relevant.count) ?? 0 }
      rows[sort] = Row(
        gainAt10: bootstrap.mean(of: gains, products: texts),
        precisionAt5: bootstrap.mean(of: hits.map { RankedRelevance.precision($0) }, products: texts))
    }
    photos = ranks.photoToText.count
    queries = rows
    pairs = RetrievalFigures([ranks], bootstrap: bootstrap)
  }

  /// The report as a table for people.
  public var text: String {
    var lines = [photos.counted("photo"), "", "queries: nDCG of the first ten hits, and precision of the first five"]
    for (sort, row) in queries.sorted(by: { $0.key < $1.key }) {
      guard let gain = row.gainAt10, let precision = row.precisionAt5 else { continue }
      lines.append(
        "  " + sort.padding(toLength: 18, withPad: " ", startingAt: 0)
          + String(
            format: "%.3f [%.3f, %.3f]  %.3f [%.3f, %.3f]  n=%d", gain.value, gain.low, gain.high, precision.value,
            precision.low, precision.high, gain.count))
    }
    lines.append("")
    lines.append(contentsOf: RetrievalReport.lines(of: pairs))
    return lines.joined(separator: "\n") + "\n"
  }
}
