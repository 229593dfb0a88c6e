/// Finds where a text says a value already: as whole words, whatever its case and spacing.
struct MentionFinder {
  /// A run of space is one.
  private let folded: [Unicode.Scalar]
  /// Where each stands among the text's scalars.
  private let places: [Int]

  init(_ text: String) { (folded, places) = Self.fold(text) }

  /// Unicode scalars of the first mention, `nil` where there is none. Takes as long as both are (Knuth, Morris, Pratt), as
  /// a whole text can stand in a column.
  func mention(of value: String) -> Range<Int>? {
    let wanted = Self.fold(value).scalars
    guard let first = wanted.first, let last = wanted.last, wanted.count <= folded.count else { return nil }
    let isNumber = wanted.allSatisfy { ("0"..."9").contains($0) }
    let borders = Self.borders(of: wanted)
    var met = 0
    for place in folded.indices {
      while met > 0, wanted[met] != folded[place] { met = borders[met - 1] }
      if wanted[met] == folded[place] { met += 1 }
      guard met == wanted.count else { continue }
      met = borders[met - 1]
      let (start, end) = (place + 1 - wanted.count, place + 1)
      guard isBoundary(before: start, edge: first), isBoundary(after: end, edge: last) else { continue }
      if isNumber, isMeasured(start..<end) { continue }
      return places[start]..<places[place] + 1
    }
    return nil
  }

  /// For each start of the value, how much of the value's own start it ends with.
  private static func borders(of wanted: [Unicode.Scalar]) -> [Int] {
    var borders = [Int](repeating: 0, count: wanted.count)
    for place in wanted.indices.dropFirst() {
      var length = borders[place - 1]
      while length > 0, wanted[length] != wanted[place] { length = borders[length - 1] }
      borders[place] = wanted[length] == wanted[place] ? length + 1 : 0
    }
    return borders
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

  private static func fold(_ text: String) -> (scalars: [Unicode.Scalar], places: [Int]) {
    var folded: [Unicode.Scalar] = []
    var places: [Int] = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let scalar = fold(scalar)
      if scalar == " ", folded.last == " " { continue }
      folded.append(scalar)
      places.append(place)
    }
    return (folded, places)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
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
