import Claims

/// An audit as NDJSON (`contract.md`): what is absent is written as `null`, not left out.
extension Audit {
  enum CodingKeys: String, CodingKey {
    case id, image, spec, model, risk, verdict, similarity, asymmetry, phrases, swap, error
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(image, forKey: .image)
    try container.encode(spec, forKey: .spec)
    try container.encode(model, forKey: .model)
    try container.encode(risk, forKey: .risk)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(similarity, forKey: .similarity)
    try container.encode(asymmetry, forKey: .asymmetry)
    try container.encode(phrases, forKey: .phrases)
    try container.encode(swap, forKey: .swap)
    try container.encode(error, forKey: .error)
  }
}

extension JudgedPhrase {
  enum CodingKeys: String, CodingKey {
    case text, start, end, facet, state, confidence, contradiction, observed, alternatives, region, reason
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(facet, forKey: .facet)
    try container.encode(state, forKey: .state)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(contradiction, forKey: .contradiction)
    try container.encode(observed, forKey: .observed)
    try container.encode(alternatives, forKey: .alternatives)
    try container.encode(region, forKey: .region)
    // Only phrases of a language that is not read have one.
    try container.encodeIfPresent(reason, forKey: .reason)
  }
}
