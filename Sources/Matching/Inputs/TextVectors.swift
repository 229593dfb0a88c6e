public import Claims
public import Features

/// What the text encoder made of every term that a judgement may compare: claims, their alternatives and
/// the catalog's vocabulary. A term that is missing here is not compared.
public struct TextVectors: Sendable {
  public private(set) var states: [String: PhraseStates]

  public init(_ states: [String: PhraseStates] = [:]) { self.states = states }

  public subscript(term: String) -> PhraseStates? {
    get { states[term] }
    set { states[term] = newValue }
  }

  /// The terms that have to be encoded before `claims` can be judged, sorted.
  public static func terms(of claims: some Sequence<Claim>) -> [String] {
    var terms: Set<String> = []
    for claim in claims where claim.observability == .visible {
      terms.insert(claim.term)
      terms.insert(AttentionWords.term(of: claim))
      if let subject = claim.subject { terms.insert(subject) }
      for alternative in claim.alternatives { terms.insert(alternative.term) }
    }
    return terms.sorted()
  }
}
