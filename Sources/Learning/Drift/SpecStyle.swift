import Foundation

/// How a spec is written, apart from what it says.
public struct SpecStyle: Sendable, Hashable {
  public static let traits = [
    Trait(more: "longer texts", less: "shorter texts", measure: "# words", .logarithm),
    Trait(more: "longer sentences", less: "shorter sentences", measure: "# words a sentence", .logarithm),
    Trait(more: "longer words", less: "shorter words", measure: "# letters a word", .number),
    Trait(more: "more capitals", less: "fewer capitals", measure: "# of the letters"),
    Trait(more: "more punctuation", less: "less punctuation", measure: "# of the characters"),
    Trait(more: "more numbers", less: "fewer numbers", measure: "# of the words"),
    Trait(more: "more small words", less: "fewer small words", measure: "# of the words"),
    Trait(
      more: "more letters that are not Latin", less: "fewer letters that are not Latin", measure: "# of the letters"),
  ]

  /// Words that say nothing of a product: a writer of sentences uses them, a writer of lists does not.
  private static let smallWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "but", "for", "from", "has", "have", "in", "is", "it", "its", "of", "on",
    "or", "our", "that", "the", "this", "to", "with", "you", "your",
  ]

  /// Beside `traits`: words (a logarithm), words a sentence (a logarithm), letters a word, and shares: of capitals among the
  /// letters, of punctuation among all scalars, of words with a digit, of small words, of letters that are not Latin.
  public let values: [Double]

  public init(_ spec: String) {
    let words = spec.split(whereSeparator: \.isWhitespace)
    var (letters, capitals, foreign, marks, scalars, sentences) = (0, 0, 0, 0, 0, 0)
    for scalar in spec.unicodeScalars {
      scalars += 1
      if scalar.properties.isAlphabetic {
        letters += 1
        if scalar.properties.isUppercase { capitals += 1 }
        // Basic Latin to Latin Extended-B.
        if scalar.value > 0x24F { foreign += 1 }
      } else if scalar == "." || scalar == "!" || scalar == "?" || scalar == "\n" || scalar == "。" {
        sentences += 1
        marks += 1
      } else if !scalar.properties.isWhitespace, scalar.properties.numericType == nil {
        marks += 1
      }
    }
    let count = Double(max(1, words.count))
    func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(1, whole)) }
    let small = words.count { word in
      Self.smallWords.contains(word.lowercased().filter(\.isLetter))
    }
    values = [
      log(count), log(max(1, count / Double(max(1, sentences)))), Double(letters) / count,
      share(capitals, letters), share(marks, scalars),
      share(words.count { $0.contains(where: \.isNumber) }, words.count),
      share(small, words.count), share(foreign, letters),
    ]
  }
}
