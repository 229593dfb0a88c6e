/// A shape or a state: what is so, what a wrong spec would say instead, and where one sees it.
public struct Trait: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// Before the noun: "open umbrella".
    case adjective
    /// After it: "filled with oranges".
    case trailing
  }

  public let term: String
  public let wrong: [String]
  public let form: Form
  /// The part that shows it; `nil` is the whole product.
  public let part: String?

  public init(_ term: String, not wrong: [String], _ form: Form = .adjective, on part: String? = nil) {
    self.term = term
    self.wrong = wrong
    self.form = form
    self.part = part
  }
}
