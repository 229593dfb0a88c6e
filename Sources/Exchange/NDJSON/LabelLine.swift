import Foundation
import Matching
import Records

/// A line of `--format ndjson`: the contract's label, and with it what was on the screen.
struct LabelLine: Codable {
  let label: Label
  let shown: Shown?
  /// `ScoredPair.content` of what was on the screen: which photo and which words the label speaks of.
  let content: IncomingLabel.Content
  let audit: Audit?
  /// Of the audit, where the line was read.
  private(set) var spec: String?

  private enum CodingKeys: String, CodingKey { case shown, content, audit }

  init(_ exported: ExportedLabel) {
    label = exported.label
    shown = exported.record.shown
    content = .known(exported.record.content)
    audit = exported.audit
  }

  init(from decoder: any Decoder) throws {
    label = try Label(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    shown = try container.decodeIfPresent(Shown.self, forKey: .shown)
    content =
      container.contains(.content)
      ? .known(try container.decodeIfPresent(String.self, forKey: .content)) : .latest
    audit = nil
    spec = try? container.decodeIfPresent(Words.self, forKey: .audit)?.spec
  }

  private struct Words: Decodable { let spec: String? }

  func encode(to encoder: any Encoder) throws {
    try label.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shown, forKey: .shown)
    if case .known(let content) = content { try container.encode(content, forKey: .content) }
    try container.encode(audit, forKey: .audit)
  }
}
