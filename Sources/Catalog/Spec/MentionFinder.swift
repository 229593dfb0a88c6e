/// Finds where a text says a value already: as whole words, whatever its case and spacing.
struct MentionFinder {
  private let folded: [Unicode.Scalar]

  init(_ text: String) { folded = Self.fold(text) }

  /// Unicode scalars of the first mention, `nil` where there is none.
  func mention(of value: String) -> Range<Int>? {
    let wanted = Self.fold(value)
    guard let first = wanted.first, let last = wanted.last else { return nil }
    let isNumber = wanted.allSatisfy { ("0"..."9").contains($0) }
    for start in folded.indices where folded[start] == first {
      guard let end = match(wanted, at: start), isBoundary(before: start, edge: first),
        isBoundary(after: end, edge: last)
      else { continue }
      if isNumber, isMeasured(start..<end) { continue }
      return start..<end
    }
    return nil
  }

  private func match(_ wanted: [Unicode.Scalar], at start: Int) -> Int? {
    var place = start
    var index = 0
    while index < wanted.count {
      guard place < folded.count else { return nil }
      if wanted[index] == " " {
        guard folded[place] == " " else { return nil }
        while place < folded.count, folded[place] == " " { place += 1 }
      } else {
        guard folded[place] == wanted[index] else { return nil }
        place += 1
      }
      index += 1
    }
    return place
  }

  private func isBoundary(before place: Int, edge: Unicode.Scalar) -> Bool {
    place == 0 || !Self.joins(folded[place - 1], edge)
  }

  private func isBoundary(after place: Int, edge: Unicode.Scalar) -> Bool {
    place == folded.count || !Self.joins(edge, folded[place])
  }

  /// Whether two neighbours belong to one word. Japanese and Chinese words stand without space between them.
  private static func joins(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    isWordPart(one) && isWordPart(other)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "'" || scalar == "’" { return true }
    return scalar.properties.isAlphabetic && !scalar.properties.isIdeographic && !isKana(scalar)
      || scalar.properties.numericType != nil
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value) || (0xFF66...0xFF9F).contains(scalar.value)
  }

  /// Whether a bare number belongs to a longer one or to a unit: "6" isn't said by "1.6 l" or "6 cm".
  private func isMeasured(_ range: Range<Int>) -> Bool {
    let separators: Set<Unicode.Scalar> = [".", ",", "/", "x", "×"]
    if range.lowerBound > 0, separators.contains(folded[range.lowerBound - 1]) { return true }
    var place = range.upperBound
    if place + 1 < folded.count, separators.contains(folded[place]), ("0"..."9").contains(folded[place + 1]) {
      return true
    }
    while place < folded.count, folded[place] == " " || folded[place] == "-" { place += 1 }
    var unit = ""
    while place < folded.count, folded[place].properties.isAlphabetic || "\"″%°".unicodeScalars.contains(folded[place])
    {
      unit.unicodeScalars.append(folded[place])
      place += 1
    }
    return Self.units.contains(unit)
  }

  private static let units: Set<String> = [
    "mm", "cm", "m", "km", "in", "inch", "inches", "ft", "foot", "feet", "l", "ml", "cl", "dl", "liter", "litre",
    "liters",
    "litres", "g", "kg", "mg", "oz", "lb", "lbs", "w", "v", "kw", "ah", "mah", "hz", "gb", "mb", "tb", "\"", "″", "%",
    "°", "°c", "month", "months", "year", "years", "day", "days", "hour", "hours",
  ]

  /// One scalar for each of the text's, so that places stay the text's own.
  private static func fold(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value) + 32)
      case 0x09...0x0D: return " "
      case 0..<0x80: return scalar
      default: break
      }
      if scalar.properties.isWhitespace { return " " }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first ?? scalar : scalar
    }
  }
}
