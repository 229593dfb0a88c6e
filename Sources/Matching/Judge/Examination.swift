public import Claims
import Foundation

/// What every channel of evidence says to one claim, before calibration.
public struct Examination: Sendable {
  public let claim: Claim
  /// By channel; empty where nothing could be checked.
  public let ratings: [String: Ratings]

  public init(claim: Claim, ratings: [String: Ratings]) {
    self.claim = claim
    self.ratings = ratings
  }

  public var margins: [String: Double] { ratings.mapValues(\.margin) }

  /// What the photo might show instead: mean score over the channels that rated it, as shares of claim and rivals together.
  /// - Returns: best first, equal ones by name.
  public func rivals() -> [JudgedPhrase.Rival] {
    var scores: [String: [Double]] = [:]
    for channel in ratings.keys.sorted() {
      guard let ratings = ratings[channel] else { continue }
      for rival in ratings.rivals { scores[rival.term, default: []].append(rival.score - ratings.claim) }
    }
    let leads = scores.mapValues { $0.reduce(0, +) / Double($0.count) }
    let total = logSumExp(Array(leads.values.sorted()) + [0])
    return leads.map { JudgedPhrase.Rival(text: $0.key, score: exp($0.value - total)) }
      .sorted { ($1.score, $0.text) < ($0.score, $1.text) }
  }
}
