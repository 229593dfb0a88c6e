import Claims
import Features
import Matching
import Records

/// A line of a truth file (`contract.md`).
struct TruthLine: Encodable {
  struct Phrase: Encodable {
    let text: String
    let start: Int
    let end: Int
    let truth: String
    let facet: Facet
    /// Only where an operator judged it together with the phrase.
    let region: [Float]?

    private enum CodingKeys: String, CodingKey { case text, start, end, truth, facet, region }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .text)
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
      try container.encode(truth, forKey: .truth)
      try container.encode(facet, forKey: .facet)
      try container.encode(region, forKey: .region)
    }
  }

  let id: String
  let image: String
  let spec: String
  let product: String
  let variant: String
  let truth: String
  let phrases: [Phrase]

  /// - Parameter label: one that accepts or rejects.
  init(_ label: Label, of audit: Audit, image: String, product: String) {
    id = label.pair
    self.image = image
    spec = audit.spec ?? ""
    self.product = product
    truth = label.decision == .accept ? "match" : "mismatch"
    phrases = audit.phrases.compactMap { phrase in
      guard let isRight = label.saysRight(phrase) else { return nil }
      let region = label.corrections.first { $0.start == phrase.start && $0.end == phrase.end }?.region
      return Phrase(
        text: phrase.text, start: phrase.start, end: phrase.end, truth: isRight ? "supported" : "contradicted",
        facet: phrase.facet, region: region.map { [$0.x0, $0.y0, $0.x1, $0.y1] })
    }
    variant =
      label.decision == .accept
      ? "match"
      : label.swapWith != nil
        ? "swap" : phrases.contains { $0.truth == "contradicted" && $0.facet == .kind } ? "kind" : "attribute"
  }
}
