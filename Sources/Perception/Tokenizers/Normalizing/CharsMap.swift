/// SentencePiece's precompiled character map: a double-array trie (darts-clone) from byte strings to places in a buffer of
/// replacements that end with a zero byte.
///
/// Layout, little endian: UInt32 size of the trie in bytes, the trie's UInt32 units, the replacements.
struct CharsMap: Sendable {
  private let units: [UInt32]
  private let replacements: [UInt8]

  /// - Returns: `nil` where the bytes contradict themselves. No bytes map nothing.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else {
      units = []
      replacements = []
      return
    }
    func word(_ place: Int) -> UInt32 { (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) } }
    guard bytes.count >= 4 else { return nil }
    let size = Int(word(0))
    guard size > 0, size % 4 == 0, size <= bytes.count - 4 else { return nil }
    units = (0..<size / 4).map { word(4 + 4 * $0) }
    replacements = Array(bytes[(4 + size)...])
  }

  /// As SentencePiece does it: the longest entry that begins at each place.
  func normalized(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let bytes = Self.utf8(text)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if let match = matches(bytes[place...]).last, let replacement = replacement(at: match.value) {
        result += replacement
        place += match.length
      } else {
        result.append(bytes[place])
        place += 1
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 {
          result.append(bytes[place])
          place += 1
        }
      }
    }
    return Array(String(decoding: result, as: UTF8.self).unicodeScalars)
  }

  /// As Hugging Face's `Precompiled` does it: short clusters of scalars as wholes, then scalar by scalar, by the shortest
  /// entry that each begins with.
  func normalizedByClusters(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for cluster in String(scalars: text) {
      if cluster.utf8.count < 6, let replacement = first(Array(cluster.utf8)[...]) {
        result += replacement
        continue
      }
      for scalar in cluster.unicodeScalars {
        if let replacement = first(Self.utf8([scalar])[...]) { result += replacement } else { result.append(scalar) }
      }
    }
    return result
  }

  private func first(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    matches(bytes).first.flatMap { replacement(at: $0.value) }
      .map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
  }

  /// The entries that `bytes` begin with, shortest first. Units that point outside the trie end the search.
  private func matches(_ bytes: ArraySlice<UInt8>) -> [(length: Int, value: Int)] {
    guard let root = units.first else { return [] }
    var matches: [(length: Int, value: Int)] = []
    var place = Self.offset(root)
    for (index, byte) in bytes.enumerated() {
      place ^= Int(byte)
      guard byte != 0, place < units.count else { break }
      let unit = units[place]
      guard unit & 0x8000_00FF == UInt32(byte) else { break }
      place ^= Self.offset(unit)
      guard place < units.count else { break }
      if unit >> 8 & 1 == 1 { matches.append((index + 1, Int(units[place] & 0x7FFF_FFFF))) }
    }
    return matches
  }

  private static func offset(_ unit: UInt32) -> Int { Int(unit >> 10) << Int((unit & 0x200) >> 6) }

  private func replacement(at place: Int) -> ArraySlice<UInt8>? {
    guard place < replacements.count else { return nil }
    let end = replacements[place...].firstIndex(of: 0) ?? replacements.count
    return replacements[place..<end]
  }

  private static func utf8(_ text: [Unicode.Scalar]) -> [UInt8] { Array(String(scalars: text).utf8) }
}
