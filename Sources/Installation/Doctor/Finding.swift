/// What a check-up found about one thing that Kantei needs.
public struct Finding: Sendable, Hashable {
  public enum State: String, Sendable, Hashable {
    case ok
    /// It works, with something lost.
    case poor
    case missing
  }

  /// "models", "store".
  public let subject: String
  public let state: State
  public let detail: String
  /// The command that mends it, or what to do.
  public let mend: String?

  public init(_ subject: String, _ state: State, _ detail: String, mend: String? = nil) {
    self.subject = subject
    self.state = state
    self.detail = detail
    self.mend = mend
  }

  /// One line, and a second one with what mends it.
  public var text: String {
    let mark = state.rawValue.padding(to: 9)
    let line = mark + subject.padding(to: 11) + detail
    return mend.map { "\(line)\n         \("".padding(to: 11))mend: \($0)" } ?? line
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
