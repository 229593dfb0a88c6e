import Foundation

/// Letters as print is compared: without case, width, marks and spaces, because readers miss all four.
///
/// NFKC, case folding, then combining marks off; kana keep theirs, where a mark makes another letter.
enum PrintFolding {
  static func fold(_ text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for character in text.precomposedStringWithCompatibilityMapping.lowercased() {
      for scalar in unmarked(character) where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.append(scalar)
      }
    }
    return folded
  }

  private static func unmarked(_ character: Character) -> [Unicode.Scalar] {
    let scalars = Array(String(character).unicodeScalars)
    guard let first = scalars.first, !isJapanese(first) else { return scalars }
    return String(character).decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
  }

  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
  }
}
