import Foundation

/// A cell of a table that spreadsheets open: no text in it is run as a formula or turned into a number or a date.
///
/// Such text begins with an apostrophe, which spreadsheets take for "text" when it is typed and programs must take off
/// (OWASP, "CSV Injection"); text that begins with one itself gets a second, so that taking one off is always right.
enum SpreadsheetCell {
  /// A stranger's text.
  static func text(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    return quoted(needsApostrophe(text) ? "'" + text : text)
  }

  /// What the program itself writes: a number, a time, a word.
  static func plain(_ value: String?) -> String { value ?? "" }

  static func number(_ value: Double?, digits: Int = 4) -> String {
    value.map { String(format: "%.\(digits)f", $0) } ?? ""
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.unicodeScalars.contains { ",\"\n\r;\t".unicodeScalars.contains($0) }
      || text.first == " " || text.last == " " || text.hasPrefix("'")
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "|", "%", "\t", "\r", "\n"]
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func needsApostrophe(_ text: String) -> Bool {
    if text.hasPrefix("'") { return true }
    if let first = text.unicodeScalars.first, ["\t", "\r", "\n"].contains(first) { return true }
    // Full-width signs and digits mean the same to a Japanese spreadsheet.
    let plain = text.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let first = plain.unicodeScalars.first else { return false }
    return formulaStarts.contains(first) || isConverted(plain.lowercased())
  }

  /// Whether a spreadsheet takes it for a number, a date, a time or a truth value: "007", "1e5", "3-4", "Mar 1", "11月26日".
  private static func isConverted(_ text: String) -> Bool {
    if text == "true" || text == "false" { return true }
    let longest = 40
    guard text.unicodeScalars.count <= longest, text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else {
      return false
    }
    var rest = text
    for word in ["am", "pm"] where rest.hasSuffix(word) { rest.removeLast(2) }
    for month in months {
      guard let range = rest.range(of: "\\b\(month)[a-z]*|(?<=[0-9])\(month)[a-z]*", options: .regularExpression) else {
        continue
      }
      rest.removeSubrange(range)
      break
    }
    return rest.unicodeScalars.allSatisfy { "0123456789 .,:/-+e%$€£¥()年月日時分秒円".unicodeScalars.contains($0) }
  }
}
