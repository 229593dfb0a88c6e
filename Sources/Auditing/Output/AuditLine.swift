import Foundation
public import Matching

/// One audit as one line of JSON (`contract.md`). Printable: what could command a terminal or turn a line around is escaped,
/// and reads back as it was.
public enum AuditLine {
  public static func text(_ audit: Audit) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(audit), as: UTF8.self))
  }

  /// JSON's own escapes for what its writer leaves as it is: DEL, the C1 controls, marks that turn or end a line.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isHarmful) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if isHarmful(scalar) {
        for unit in String(scalar).utf16 { result += String(format: "\\u%04x", unit) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0x200C, 0x200D: false
    default: [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }
  }
}
