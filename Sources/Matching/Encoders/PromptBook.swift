public import Claims

/// Turns claims and their alternatives into the sentences that an encoder's text tower compares with a photo.
public struct PromptBook: Sendable, Hashable {
  /// What a product is called whose spec names no kind.
  private static let anyKind = "product"

  /// By facet; `{term}` stands for what is claimed, `{kind}` for the goods.
  public let templates: [Facet: String]

  public init(templates: [Facet: String]) { self.templates = templates }

  /// - Parameter kind: the goods, or the part, that the claim is about.
  /// - Returns: `nil` for facets without a template.
  public func prompt(for term: String, facet: Facet, kind: String) -> String? {
    // In one pass, so that a term that reads "{kind}" stays what it is.
    templates[facet].map { template in
      var prompt = ""
      var rest = template[...]
      while let place = rest.firstIndex(of: "{") {
        prompt += rest[..<place]
        rest = rest[place...]
        if rest.hasPrefix("{term}") {
          prompt += term
          rest = rest.dropFirst(6)
        } else if rest.hasPrefix("{kind}") {
          prompt += kind
          rest = rest.dropFirst(6)
        } else {
          prompt += "{"
          rest = rest.dropFirst()
        }
      }
      return prompt + rest
    }
  }

  /// The claim's subject, else the first kind of goods that the spec names.
  public static func kind(of claim: Claim, among claims: [Claim]) -> String {
    claim.subject
      ?? claims.first { $0.facet == .kind && !$0.isNegated && $0.observability == .visible && $0.subject == nil }?.term
      ?? anyKind
  }

  /// Everything that has to be encoded before `claims`, those of one spec, can be rated.
  /// - Parameter vocabulary: the catalog's own kinds, which kinds are compared with as well.
  public func prompts(of claims: [Claim], vocabulary: [Alternative] = []) -> Set<String> {
    var prompts: Set<String> = []
    for claim in claims where claim.observability == .visible && !claim.isNegated {
      let kind = Self.kind(of: claim, among: claims)
      let words = [claim.term] + claim.alternatives.map(\.term) + (claim.facet == .kind ? vocabulary.map(\.term) : [])
      for word in words {
        if let prompt = prompt(for: word, facet: claim.facet, kind: kind) { prompts.insert(prompt) }
      }
    }
    return prompts
  }
}
