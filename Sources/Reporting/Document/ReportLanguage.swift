/// A report's language; each sentence stands in the code in both, side by side.
public enum ReportLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case japanese = "ja"

  func callAsFunction(_ english: @autoclosure () -> String, _ japanese: @autoclosure () -> String) -> String {
    self == .english ? english() : japanese()
  }
}
