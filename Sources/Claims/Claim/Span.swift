/// A stretch of a spec, counted in Unicode scalars; `end` is exclusive.
public struct Span: Sendable, Codable, Hashable {
  public let start: Int
  public let end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}
