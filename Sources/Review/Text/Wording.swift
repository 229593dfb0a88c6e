/// The interface's language; each sentence stands in the code in both, side by side.
public enum Wording: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case japanese = "ja"

  /// From `LC_ALL`, `LC_MESSAGES` or `LANG`, in POSIX's order of precedence.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = (locale ?? "").hasPrefix("ja") ? .japanese : .english
  }

  func callAsFunction(_ english: @autoclosure () -> String, _ japanese: @autoclosure () -> String) -> String {
    self == .english ? english() : japanese()
  }
}
