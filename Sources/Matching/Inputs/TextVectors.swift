public import Claims
public import Features

/// What the text encoder made of every term that a judgement may compare: claims, their alternatives and
/// the catalog's vocabulary. A term that is missing here is not compared.
public struct TextVectors: Sendable {
  /// Shared by many, and so never changed.
  private let common: [String: PhraseStates]
  private var own: [String: PhraseStates]

  public init(_ states: [String: PhraseStates] = [:]) { self.init(common: [:], own: states) }

  private init(common: [String: PhraseStates], own: [String: PhraseStates]) {
    self.common = common
    self.own = own
  }

  public var states: [String: PhraseStates] { common.isEmpty ? own : common.merging(own) { $1 } }

  public subscript(term: String) -> PhraseStates? {
    get { own[term] ?? common[term] }
    set { own[term] = newValue }
  }

  /// These and others, without a copy of these.
  package func beside(_ others: [String: PhraseStates]) -> TextVectors { TextVectors(common: states, own: others) }

  /// The terms that have to be encoded before `claims` can be judged, sorted.
  public static func terms(of claims: some Sequence<Claim>) -> [String] {
    claims.lazy.filter { $0.observability == .visible }
      .reduce(into: Set<String>()) { $0.formUnion(terms(of: $1)) }.sorted()
  }

  /// The terms that judging one claim may ask for.
  package static func terms(of claim: Claim) -> [String] {
    [claim.term, AttentionWords.term(of: claim)] + [claim.subject].compactMap { $0 } + claim.alternatives.map(\.term)
  }
}
