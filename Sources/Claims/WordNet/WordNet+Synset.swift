extension WordNet {
  /// WordNet's lexicographer files of nouns that matter to products (lexnames(5WN)).
  public enum Category: UInt8, Sendable, Hashable {
    case animal = 5
    case artifact = 6
    case attribute = 7
    case body = 8
    case food = 13
    case object = 17
    case person = 18
    case plant = 20
    case quantity = 23
    case substance = 27
    case other = 255

    /// Whether a photo can show such a thing.
    public var isThing: Bool {
      switch self {
      case .animal, .artifact, .food, .object, .person, .plant, .substance, .body: true
      case .attribute, .quantity, .other: false
      }
    }
  }

  public func category(of synset: Synset) -> Category {
    guard let line = dataLine(of: synset) else { return .other }
    let digits = data[(line.lowerBound + 9)..<(line.lowerBound + 11)]
    guard let number = WordNet.number(digits), let byte = UInt8(exactly: number) else { return .other }
    return Category(rawValue: byte) ?? .other
  }

  /// The words of a synset, commonest first, with spaces: "carryall", "holdall", "tote", "tote bag".
  public func lemmas(of synset: Synset) -> [String] {
    guard let (fields, count) = fields(of: synset) else { return [] }
    return (0..<count).map { word in
      String(
        decoding: data[fields[4 + 2 * word]].map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
  }

  /// The synsets one step up, instances included; empty at the root and where the offset is none.
  public func hypernyms(of synset: Synset) -> [Synset] { related(to: synset, by: UInt8(ascii: "@")) }

  /// The synsets one step down, instances included.
  public func hyponyms(of synset: Synset) -> [Synset] { related(to: synset, by: UInt8(ascii: "~")) }

  /// What it is made of and the parts it has: meronyms of substance and of part (wninput(5WN)).
  public func partsAndSubstances(of synset: Synset) -> [Synset] {
    related(to: synset, by: UInt8(ascii: "%"), UInt8(ascii: "p"))
      + related(to: synset, by: UInt8(ascii: "%"), UInt8(ascii: "s"))
  }

  /// What a dictionary says it is, without examples: "with handle and usually cylindrical" of a mug; empty where the offset is none.
  public func definition(of synset: Synset) -> String {
    guard let line = dataLine(of: synset), let bar = data[line].firstIndex(of: UInt8(ascii: "|")) else { return "" }
    let gloss = data[data.index(after: bar)..<line.upperBound].split(separator: UInt8(ascii: ";"))
    let words = (gloss.first ?? []).split(separator: UInt8(ascii: " "))
    return String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  /// Pointers whose symbol is `symbol` alone or followed by `second`; "i" marks instances.
  private func related(
    to synset: Synset, by symbol: UInt8, _ second: UInt8 = UInt8(ascii: "i")
  ) -> [Synset] {
    guard let (fields, words) = fields(of: synset) else { return [] }
    let first = 4 + 2 * words
    guard first < fields.count, let count = WordNet.number(data[fields[first]]) else { return [] }
    var found: [Synset] = []
    for pointer in 0..<Int(count) {
      let field = first + 1 + 4 * pointer
      guard field + 1 < fields.count else { break }
      let mark = data[fields[field]]
      guard mark.first == symbol, mark.count == 1 || mark.elementsEqual([symbol, second]) else { continue }
      if let offset = WordNet.number(data[fields[field + 1]]) { found.append(Synset(offset: offset)) }
    }
    return found
  }

  /// Where the fields of a synset's line lie in `data`, up to its gloss, and how many words it has.
  private func fields(of synset: Synset) -> (fields: [Range<Int>], words: Int)? {
    guard let line = dataLine(of: synset) else { return nil }
    let fields = data.withUnsafeBufferPointer { WordNet.fields(of: $0, in: line) }
    guard fields.count > 4, let words = WordNet.number(data[fields[3]], radix: 16),
      4 + 2 * Int(words) <= fields.count
    else { return nil }
    return (fields, Int(words))
  }

  /// What spaces part, up to a bar. By hand, as every start of the program reads some ten thousand lines:
  /// `split(separator:)` takes several times as long.
  private static func fields(of bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(32)
    var start = line.lowerBound
    for position in line {
      let byte = bytes[position]
      guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "|") else { continue }
      if position > start { fields.append(start..<position) }
      if byte == UInt8(ascii: "|") { return fields }
      start = position + 1
    }
    if start < line.upperBound { fields.append(start..<line.upperBound) }
    return fields
  }

  /// The line at the synset's offset, if that starts a line of its own number.
  private func dataLine(of synset: Synset) -> Range<Int>? {
    let start = Int(synset.offset)
    guard start > 0, start + 12 <= data.count, data[start - 1] == UInt8(ascii: "\n"),
      WordNet.number(data[start..<(start + 8)]) == synset.offset
    else { return nil }
    let end = data.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count && bytes[end] != UInt8(ascii: "\n") { end += 1 }
      return end
    }
    return start..<end
  }
}
