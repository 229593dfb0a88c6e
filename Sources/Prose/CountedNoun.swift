extension Int {
  /// The number and its noun as an English sentence has them: "1 pair", "2 pairs", with a verb too: "1 pair waits".
  ///
  /// - Parameter many: what stands behind every other number; `nil` for the noun with an "s".
  package func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}
