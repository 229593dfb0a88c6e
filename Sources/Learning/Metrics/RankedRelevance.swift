import Foundation

/// How good a list of hits is whose relevance is known.
public enum RankedRelevance {
  /// Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) of hits that are relevant or not.
  /// - Parameters:
  ///   - hits: relevance of each hit, the best first.
  ///   - relevant: how many there are in all.
  /// - Returns: 0 to 1; `nil` where nothing is relevant.
  public static func gain(_ hits: [Bool], relevant: Int, depth: Int = 10) -> Double? {
    guard relevant > 0 else { return nil }
    func discount(_ place: Int) -> Double { 1 / log2(Double(place) + 2) }
    let found = hits.prefix(depth).enumerated().reduce(0) { $1.element ? $0 + discount($1.offset) : $0 }
    return found / (0..<min(depth, relevant)).reduce(0) { $0 + discount($1) }
  }

  /// Share of the first hits that are relevant; hits that lack count as irrelevant.
  public static func precision(_ hits: [Bool], depth: Int = 5) -> Double {
    Double(hits.prefix(depth).count { $0 }) / Double(depth)
  }
}
