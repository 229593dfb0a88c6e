public import Claims
public import Matching

/// What a queue is searched by: the words of an audit.
public struct AuditWords: Sendable {
  public let pair: String
  public let spec: String
  public let phrases: [(facet: Facet, state: JudgedPhrase.State)]

  public init(pair: String, spec: String, phrases: [(facet: Facet, state: JudgedPhrase.State)]) {
    self.pair = pair
    self.spec = spec
    self.phrases = phrases
  }

  public init(_ audit: Audit) {
    self.init(
      pair: audit.id ?? "", spec: audit.spec ?? "", phrases: audit.phrases.map { ($0.facet, $0.state) })
  }

  /// - Parameter judged: "colour:contradicted,kind:supported".
  init(pair: String, spec: String, judged: String) {
    self.init(
      pair: pair, spec: spec,
      phrases: judged.split(separator: ",").compactMap { phrase in
        let parts = phrase.split(separator: ":").map(String.init)
        guard parts.count == 2, let facet = Facet(rawValue: parts[0]),
          let state = JudgedPhrase.State(rawValue: parts[1])
        else { return nil }
        return (facet, state)
      })
  }
}
