public import Claims
import Features

/// Phrases as the attention network takes them: the phrase's vector and its subject's, each less the mean of the words
/// that training saw. Nothing of its facet: what no photo shows has to be told from the words.
public struct AttentionWords: Sendable, Hashable {
  /// What brings centred text vectors to a spread of about 1 a phrase.
  private static let scale: Float = 6
  /// Facets that a photo can be looked at for; print is read, not seen.
  public static let facets: [Facet] = [.kind, .colour, .material, .pattern, .part, .shape, .state, .count]

  /// Mean phrase vector of training, [384].
  package let mean: [Float]

  package init(mean: [Float]) { self.mean = mean }

  public var inputs: Int { 2 * mean.count }

  /// How a claim is put to the network: "no lid" where the spec says "without lid".
  public static func term(of claim: Claim) -> String {
    if let count = claim.count { return String(count) }
    return claim.isNegated ? "no " + claim.term : claim.term
  }

  /// - Parameters:
  ///   - vector: mean token state of the phrase, of length 1, [384].
  ///   - subject: the same of the part that the phrase is about; `nil` is the whole product.
  package func input(_ vector: [Float], subject: [Float]?) -> [Float] {
    var input = [Float](repeating: 0, count: inputs)
    for (index, value) in mean.enumerated() where index < vector.count {
      input[index] = Self.scale * (vector[index] - value)
    }
    if let subject {
      for (index, value) in mean.enumerated() where index < subject.count {
        input[mean.count + index] = Self.scale * (subject[index] - value)
      }
    }
    return input
  }
}
