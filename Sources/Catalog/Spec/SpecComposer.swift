/// Puts a spec together: the text, then a line for each claim column whose value the text doesn't say.
enum SpecComposer {
  /// - Parameter claims: in the file's column order.
  /// - Returns: the spec, and each claim with its place in it (unicode scalars).
  static func compose(text: String, claims: [ClaimValue]) -> (spec: String, attributes: [Attribute]) {
    guard !claims.isEmpty else { return (text, []) }
    let finder = MentionFinder(text)
    var spec = text
    var length = text.unicodeScalars.count
    var attributes: [Attribute] = []
    var written: Set<ClaimValue> = []
    for claim in claims where written.insert(claim).inserted {
      func attribute(_ value: String, at span: Range<Int>) -> Attribute {
        Attribute(column: claim.column, role: claim.role, value: value, span: span)
      }
      if let span = finder.mention(of: claim.value) {
        attributes.append(attribute(claim.value, at: span))
        continue
      }
      let parts = claim.parts
      let mentions = parts.map { finder.mention(of: $0) }
      if !parts.isEmpty, mentions.allSatisfy({ $0 != nil }) {
        for case (let part, let span?) in zip(parts, mentions) { attributes.append(attribute(part, at: span)) }
        continue
      }
      let prefix = "\n\(claim.column): "
      let start = length + prefix.unicodeScalars.count
      spec += prefix + claim.value
      length = start + claim.value.unicodeScalars.count
      let line = MentionFinder(claim.value)
      for part in parts {
        guard let span = line.mention(of: part) else { continue }
        attributes.append(attribute(part, at: start + span.lowerBound..<start + span.upperBound))
      }
    }
    return (spec, attributes)
  }
}
