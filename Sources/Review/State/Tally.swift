public import Foundation
internal import Records

/// What a session came to.
public struct Tally: Sendable, Hashable {
  public internal(set) var accepted = 0
  public internal(set) var rejected = 0
  public internal(set) var corrected = 0
  public internal(set) var skipped = 0
  public internal(set) var deferred = 0
  public internal(set) var undone = 0
  public internal(set) var keys = 0
  private var decisions: [Date] = []

  public var decided: Int { accepted + rejected }

  mutating func count(_ label: Label) {
    add(label, 1)
    if label.isVerdict { decisions.append(label.at) }
  }

  mutating func takeBack(_ label: Label) {
    add(label, -1)
    if label.isVerdict { _ = decisions.popLast() }
  }

  private mutating func add(_ label: Label, _ amount: Int) {
    switch label.decision {
    case .accept: accepted += amount
    case .reject: rejected += amount
    case .skip: skipped += amount
    case .defer: deferred += amount
    }
    if !label.corrections.isEmpty { corrected += amount }
  }

  /// Decisions per hour over the last half hour of work, or `nil` before there are three to go by.
  public func perHour(at now: Date) -> Int? {
    let recent = decisions.drop { now.timeIntervalSince($0) > 1800 }
    guard recent.count >= 3, let first = recent.first else { return nil }
    let elapsed = max(1, now.timeIntervalSince(first))
    return Int((Double(recent.count - 1) * 3600 / elapsed).rounded())
  }
}

extension Label {
  /// Neither put off nor left to somebody else.
  var isVerdict: Bool { decision == .accept || decision == .reject }
}
