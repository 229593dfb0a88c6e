/// What an export held.
public struct ExportSummary: Sendable, Hashable {
  /// Labels' places in the order of appending: what `--since-last` leaves out the next time.
  public internal(set) var labels: [Int] = []
  /// Rows, lines, tasks, boxes or corrections.
  public internal(set) var count = 0
  /// What was left out though it was asked for, each with its reason.
  public internal(set) var problems: [String] = []

  public init() {}
}
