public import Foundation

/// Which pairs count as recent.
public enum DriftWindow: Sendable, Hashable {
  /// First scored in so many days.
  case days(Double)
  /// The so many that were scored last for the first time.
  case pairs(Int)

  /// Recent pairs and all before them.
  package struct Division: Sendable {
    package let before: [String]
    package let recent: [String]
    /// What came or was decided from then on is recent.
    package let start: Date
    /// "of the last 7 days (since 2026-11-19)".
    package let words: String
  }

  /// - Parameter arrivals: the earliest first.
  package func divide(_ arrivals: [(pair: String, at: Date)], now: Date) -> Division {
    let place: Int
    let start: Date
    let title: String
    switch self {
    case .days(let days):
      start = now.addingTimeInterval(-days * 86_400)
      place = arrivals.firstIndex { $0.at >= start } ?? arrivals.count
      title = days == 1 ? "of the last day" : "of the last \(days.formatted()) days"
    case .pairs(let count):
      place = max(0, arrivals.count - count)
      start = place < arrivals.count ? arrivals[place].at : now
      title = "that came last"
    }
    return Division(
      before: arrivals[..<place].map(\.pair), recent: arrivals[place...].map(\.pair), start: start,
      words: "\(title) (since \(start.formatted(.iso8601.year().month().day())))")
  }
}
