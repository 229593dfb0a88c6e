import Foundation
public import Matching

/// One audit as one line of JSON (`contract.md`).
public enum AuditLine {
  public static func text(_ audit: Audit) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(audit), as: UTF8.self)
  }
}
