/// Puts a spec together: the text, then a line for each claim column whose value the text doesn't say.
struct SpecComposer {
  /// Where a value, or one of the things that it names, stands in the spec.
  struct Saying {
    let claim: ClaimValue
    let value: String
    /// Unicode scalars of the claim's whole value, where it can be found in there.
    let part: Range<Int>?
    /// Unicode scalars of the spec.
    let span: Range<Int>
  }

  private(set) var spec: String
  private(set) var sayings: [Saying] = []
  /// The values that got a line of their own, whole.
  private(set) var lines: [Saying] = []
  private var length: Int
  private let finder: MentionFinder

  /// - Parameter claims: in the file's column order.
  init(text: String, claims: [ClaimValue]) {
    spec = text
    length = text.unicodeScalars.count
    finder = MentionFinder(claims.isEmpty ? "" : text)
    var written: Set<[String]> = []
    for claim in claims where written.insert(claim.statement).inserted {
      if !find(claim) { write(claim) }
    }
  }

  /// Each value, or each thing that it names, with its place in the spec. A text is none: it speaks for itself.
  var attributes: [Attribute] {
    sayings.filter { !$0.claim.isText }.map {
      Attribute(column: $0.claim.column, role: $0.claim.role, value: $0.value, span: $0.span)
    }
  }

  /// The column with the longest line.
  var longestColumn: String? { lines.max { $0.span.count < $1.span.count }?.claim.column }

  /// Whether the text says the value already, in one place or thing by thing.
  private mutating func find(_ claim: ClaimValue) -> Bool {
    if let span = finder.mention(of: claim.value) {
      sayings.append(Saying(claim, at: span))
      return true
    }
    let parts = claim.parts
    let mentions = parts.compactMap { finder.mention(of: $0) }
    guard !parts.isEmpty, mentions.count == parts.count else { return false }
    let line = MentionFinder(claim.value)
    for (part, span) in zip(parts, mentions) {
      sayings.append(Saying(claim: claim, value: part, part: line.mention(of: part), span: span))
    }
    return true
  }

  private mutating func write(_ claim: ClaimValue) {
    let prefix = "\n\(claim.column): "
    let start = length + prefix.unicodeScalars.count
    spec += prefix + claim.value
    length = start + claim.value.unicodeScalars.count
    let line = MentionFinder(claim.value)
    for part in claim.parts {
      guard let place = line.mention(of: part) else { continue }
      let span = start + place.lowerBound..<start + place.upperBound
      sayings.append(Saying(claim: claim, value: part, part: place, span: span))
    }
    lines.append(Saying(claim, at: start..<length))
  }
}

extension SpecComposer.Saying {
  /// The whole value.
  fileprivate init(_ claim: ClaimValue, at span: Range<Int>) {
    self.init(claim: claim, value: claim.value, part: 0..<claim.value.unicodeScalars.count, span: span)
  }
}
