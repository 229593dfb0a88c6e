import Foundation

/// A column's name without what shops write differently: case, full or half width, `_`, `-`, `g:`, and what stands in parentheses.
struct ColumnName: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ raw: String) {
    var text = raw.precomposedStringWithCompatibilityMapping.lowercased()
    if text.hasPrefix("g:") { text.removeFirst(2) }
    var depth = 0
    var kept = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == ")", depth > 0 { depth -= 1 }
    }
    let separators: Set<Character> = ["_", "-", ".", ":", "*", "\u{FEFF}"]
    description = kept.split { $0.isWhitespace || separators.contains($0) }.joined(separator: " ")
  }
}
