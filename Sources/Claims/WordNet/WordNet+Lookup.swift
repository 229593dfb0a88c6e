extension WordNet {
  /// The noun senses of a lemma, commonest first; empty where WordNet does not know it.
  ///
  /// - Parameter lemma: in any case, its words joined by spaces or underscores ("tote bag"), singular.
  /// - Complexity: a binary search over 117,798 lines.
  public func senses(of lemma: String) -> [Synset] {
    guard let line = indexLine(of: WordNet.key(lemma)) else { return [] }
    return offsets(inIndexLine: line)
  }

  public func contains(_ lemma: String) -> Bool { indexLine(of: WordNet.key(lemma)) != nil }

  static func key(_ lemma: String) -> [UInt8] {
    lemma.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      case UInt8(ascii: " "): UInt8(ascii: "_")
      default: byte
      }
    }
  }

  /// The line that starts with `key` and a space, without its line feed.
  private func indexLine(of key: [UInt8]) -> Range<Int>? {
    guard !key.isEmpty else { return nil }
    return index.withUnsafeBufferPointer { bytes in
      var low = 0
      var high = bytes.count
      while low < high {
        var start = low + (high - low) / 2
        while start > low && bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        var end = start
        while end < bytes.count && bytes[end] != UInt8(ascii: "\n") { end += 1 }
        switch WordNet.order(key, bytes[start..<end]) {
        case 0: return start..<end
        case ..<0: high = start
        default: low = end + 1
        }
      }
      return nil
    }
  }

  /// Negative where `key` sorts before the line's first word, 0 where it is that word.
  private static func order(_ key: [UInt8], _ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var position = line.startIndex
    for byte in key {
      guard position < line.endIndex, line[position] != UInt8(ascii: " ") else { return 1 }
      if byte != line[position] { return Int(byte) - Int(line[position]) }
      position += 1
    }
    return position < line.endIndex && line[position] != UInt8(ascii: " ") ? -1 : 0
  }

  /// `lemma n senses pointers symbols… senses tagged offset…`: the last `senses` fields.
  private func offsets(inIndexLine line: Range<Int>) -> [Synset] {
    let fields = index[line].split(separator: UInt8(ascii: " "))
    guard fields.count > 2, let count = WordNet.number(fields[2]), count > 0, count < fields.count else { return [] }
    return fields.suffix(Int(count)).compactMap { WordNet.number($0).map { Synset(offset: $0) } }
  }

  static func number(_ digits: some Sequence<UInt8>, radix: Int32 = 10) -> Int32? {
    var value: Int32 = 0
    for byte in digits {
      let digit: Int32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = Int32(byte) - 48
      case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16: digit = Int32(byte) - 87
      default: return nil
      }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }
}
