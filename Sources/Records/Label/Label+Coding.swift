import Foundation

/// A label as NDJSON (`contract.md`): `null` is written out, times are UTC ISO 8601 to the millisecond.
/// `"withdrawn":true` appears on an undo only.
extension Label {
  enum CodingKeys: String, CodingKey {
    case pair, auditModel, `operator`, at, decision, reasons, corrections, swapWith, note, seconds, supersedes, id
    case withdrawn
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let time = try container.decode(String.self, forKey: .at)
    guard let at = Timestamp.date(time) else {
      throw DecodingError.dataCorruptedError(
        forKey: .at, in: container, debugDescription: "\(time) is not a time in ISO 8601")
    }
    self.init(
      id: try container.decode(UUID.self, forKey: .id),
      pair: try container.decode(String.self, forKey: .pair),
      auditModel: try container.decode(String.self, forKey: .auditModel),
      operator: try container.decode(String.self, forKey: .operator),
      at: at,
      decision: try container.decode(Decision.self, forKey: .decision),
      reasons: try container.decodeIfPresent([Reason].self, forKey: .reasons) ?? [],
      corrections: try container.decodeIfPresent([Correction].self, forKey: .corrections) ?? [],
      swapWith: try container.decodeIfPresent(String.self, forKey: .swapWith),
      note: try container.decodeIfPresent(String.self, forKey: .note),
      seconds: try container.decode(Double.self, forKey: .seconds),
      supersedes: try container.decodeIfPresent(UUID.self, forKey: .supersedes),
      isWithdrawn: try container.decodeIfPresent(Bool.self, forKey: .withdrawn) ?? false)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(pair, forKey: .pair)
    try container.encode(auditModel, forKey: .auditModel)
    try container.encode(`operator`, forKey: .operator)
    try container.encode(Timestamp.text(at), forKey: .at)
    try container.encode(decision, forKey: .decision)
    try container.encode(reasons, forKey: .reasons)
    try container.encode(corrections, forKey: .corrections)
    try container.encode(swapWith, forKey: .swapWith)
    try container.encode(note, forKey: .note)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(supersedes?.uuidString.lowercased(), forKey: .supersedes)
    try container.encode(id.uuidString.lowercased(), forKey: .id)
    if isWithdrawn { try container.encode(true, forKey: .withdrawn) }
  }
}

extension Label.Correction {
  enum CodingKeys: String, CodingKey { case start, end, facet, text, region }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(facet, forKey: .facet)
    try container.encode(text, forKey: .text)
    try container.encode(region, forKey: .region)
  }
}
