import Claims

/// A colour claim in the words of the colour table: what speaks for it, and what it could be instead.
struct ColourQuestion {
  /// The claimed names: two for "black and white".
  let names: [ColourName]
  /// Plain words that may be said of what is claimed.
  let own: Set<String>
  /// Plain words that would contradict it, sorted. What the spec claims elsewhere is no contradiction here.
  let rivals: [String]

  /// Colour alone may deny it but not prove it.
  var isMetal: Bool { names.contains(where: \.isMetal) }

  /// - Returns: `nil` where the colour's words are unknown, or nothing is left that could contradict it.
  init?(_ claim: Claim, among claims: [Claim], names: ColourNames, words: [String]) {
    self.names = names.names(of: claim)
    guard claim.facet == .colour, !claim.isNegated, !self.names.isEmpty else { return nil }
    own = Set(self.names.flatMap(\.plain))
    var excluded = own
    for other in claims where other.facet == .colour && other != claim && !other.isNegated {
      for name in names.names(of: other) { excluded.formUnion(name.plain) }
    }
    let offered = Set(
      claim.alternatives.flatMap { names.names(in: $0.term).filter { !$0.isMetal }.compactMap(\.plain.first) })
    rivals = words.filter { !excluded.contains($0) && (offered.isEmpty || offered.contains($0)) }.sorted()
    guard !rivals.isEmpty, own.contains(where: words.contains) else { return nil }
  }
}

extension ColourNames {
  /// The colours of a claim: its term's, or where that is no known name its families'.
  func names(of claim: Claim) -> [ColourName] {
    let own = names(in: claim.term)
    return own.isEmpty ? claim.families.flatMap(names(in:)) : own
  }
}
