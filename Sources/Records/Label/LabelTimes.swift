public import Foundation

/// When labels were made, in an order that a clock that is set back doesn't turn round: none before what it supersedes, nor
/// before the one that its session made before it.
public struct LabelTimes: Sendable {
  private var times: [UUID: Date] = [:]

  /// - Parameter labels: in the order in which they were appended.
  public init(_ labels: some Sequence<Label>) {
    var sessions: [Session: Date] = [:]
    for label in labels {
      let session = Session(label.id)
      let earlier = [sessions[session], label.supersedes.flatMap { times[$0] }].compactMap { $0 }
      let time = earlier.reduce(label.at, max)
      times[label.id] = time
      sessions[session] = time
    }
  }

  public subscript(_ label: Label) -> Date { times[label.id] ?? label.at }

  /// What the identifiers of a review's labels have in common: all but their last four bytes, in which they are counted.
  private struct Session: Hashable {
    private let beginning: [UInt8]

    init(_ id: UUID) { beginning = withUnsafeBytes(of: id.uuid) { Array($0.prefix(12)) } }
  }
}
