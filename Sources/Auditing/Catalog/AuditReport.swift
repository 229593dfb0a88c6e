/// What came of an audit of a catalog.
public struct AuditReport: Sendable, Hashable {
  /// A pair that could not be scored.
  public struct Failure: Sendable, Hashable, CustomStringConvertible {
    public let pair: String
    /// Of the catalog, from 1; 0 for a bare directory.
    public let line: Int
    /// What is wrong, and what mends it.
    public let message: String

    public var description: String { (line > 0 ? "line \(line): " : "") + "\(pair): \(message)" }
  }

  public internal(set) var pairs = 0
  /// Were scored in this run.
  public internal(set) var scored = 0
  /// Had not changed since they were scored.
  public internal(set) var kept = 0
  public internal(set) var failures: [Failure] = []
  /// Pairs with a suspected partner; `nil` where pairs were not compared.
  public internal(set) var swaps: Int?
  /// Was stopped: what is scored is saved, and the next run goes on from there.
  public internal(set) var isInterrupted = false
}
