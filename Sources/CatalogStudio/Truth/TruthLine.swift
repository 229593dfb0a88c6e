import Claims
public import Foundation

/// One line of `truth.ndjson`, as `kantei evaluate` reads it.
public struct TruthLine: Sendable, Hashable, Encodable {
  public enum Variant: String, Sendable, Hashable, Encodable { case match, attribute, kind, swap }
  public enum Split: String, Sendable, Hashable, Encodable { case train, validation }

  struct Phrase: Sendable, Hashable, Encodable {
    let text: String
    let start: Int
    let end: Int
    let truth: String
    let facet: String
    let region: [Double]?
    /// Where it stands in the Japanese spec.
    let japanese: JapaneseSpec.Phrase?

    // A region that isn't there is said to be null, not left out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .text)
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
      try container.encode(truth, forKey: .truth)
      try container.encode(facet, forKey: .facet)
      try container.encode(region, forKey: .region)
      try container.encodeIfPresent(japanese?.text, forKey: .japaneseText)
      try container.encodeIfPresent(japanese?.start, forKey: .japaneseStart)
      try container.encodeIfPresent(japanese?.end, forKey: .japaneseEnd)
    }

    enum CodingKeys: String, CodingKey {
      case text, start, end, truth, facet, region
      case japaneseText = "text_ja"
      case japaneseStart = "start_ja"
      case japaneseEnd = "end_ja"
    }
  }

  public let id: String
  public let image: String
  public let spec: String
  public let japanese: String?
  public let product: String
  public let variant: Variant
  public let truth: String
  public let split: Split?
  let phrases: [Phrase]

  enum CodingKeys: String, CodingKey {
    case id, image, spec, product, variant, truth, split, phrases
    case japanese = "spec_ja"
  }

  public init(
    id: String, image: String, product: String, variant: Variant, split: Split? = nil, _ spec: WrittenSpec,
    japanese: JapaneseSpec? = nil
  ) {
    self.japanese = japanese?.text
    self.id = id
    self.image = image
    self.spec = spec.text
    self.product = product
    self.variant = variant
    self.split = split
    truth = variant == .match ? "match" : "mismatch"
    phrases = spec.phrases.enumerated().map { place, phrase in
      Phrase(
        text: phrase.text, start: phrase.start, end: phrase.end, truth: phrase.truth.rawValue,
        facet: phrase.facet.rawValue,
        region: phrase.region.map { [$0.x0, $0.y0, $0.x1, $0.y1].map { ($0 * 10_000).rounded() / 10_000 } },
        japanese: japanese?.phrases[place])
    }
  }

  /// Lines of NDJSON, keys sorted, so that equal truths are equal files.
  public static func file(_ lines: [some Encodable]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try lines.reduce(into: Data()) { data, line in
      data.append(try encoder.encode(line))
      data.append(0x0A)
    }
  }
}
