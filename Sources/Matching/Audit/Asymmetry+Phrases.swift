extension Asymmetry {
  /// Under this a surplus is not worth a name.
  private static let noSurplus = 0.1

  init(phrases: [JudgedPhrase], imageSurplus: Double, verdict: Verdict) {
    let unobservable = phrases.count { $0.state == .unobservable }
    let textSurplus = phrases.isEmpty ? 0 : Double(unobservable) / Double(phrases.count)
    let type: Kind =
      if verdict == .mismatch {
        .conflict
      } else if max(imageSurplus, textSurplus) < Self.noSurplus {
        .none
      } else {
        imageSurplus >= textSurplus ? .imageSurplus : .textSurplus
      }
    self.init(
      conflict: phrases.map(\.contradiction).max() ?? 0, imageSurplus: imageSurplus, textSurplus: textSurplus,
      type: type)
  }
}
