/// The value of a column that makes a claim, where it stands in the spec.
public struct Attribute: Sendable, Hashable {
  /// What such a column's values are about.
  public enum Role: String, Sendable, Hashable, CaseIterable { case colour, material, pattern, state, size, count }

  public let column: String
  public let role: Role
  public let value: String
  /// Unicode scalars of the spec that hold the value (its first mention where the text says it already).
  public let span: Range<Int>

  public init(column: String, role: Role, value: String, span: Range<Int>) {
    self.column = column
    self.role = role
    self.value = value
    self.span = span
  }
}
