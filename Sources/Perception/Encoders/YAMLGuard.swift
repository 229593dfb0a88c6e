import Foundation

/// What a small hand-written YAML never needs and a hostile one could: aliases, which unfold without end, and nesting,
/// which the parser follows by recursion.
enum YAMLGuard {
  static let largest = 64 << 10
  private static let mostBrackets = 200

  /// - Returns: what is wrong with it; `nil` for nothing.
  static func objection(to text: String) -> String? {
    if text.utf8.count > largest { return "it is larger than \(largest >> 10) kB" }
    if text.utf8.count(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) > mostBrackets {
      return "it has more than \(mostBrackets) brackets"
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.drop { $0 == " " || $0 == "\t" }
      if line.utf8.count - content.utf8.count > 64 { return "line \(number + 1) is indented too far" }
      let signs = content.prefix { "-?: \t".contains($0) }
      if signs.count(where: { "-?:".contains($0) }) > 4 { return "line \(number + 1) is nested too deep" }
      if content.contains(/(^|[\s\[\{,:?\-])[&*][A-Za-z0-9_\-]/) {
        return "line \(number + 1) has an anchor or an alias, which are not taken here"
      }
    }
    return nil
  }
}
