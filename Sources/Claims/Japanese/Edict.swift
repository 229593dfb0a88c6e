import Synchronization

/// EDICT, the Japanese-English dictionary of the JMdict project (Breen 2004), read in place.
///
/// A line reads `マグカップ /(n) mug (wasei: mug cup)/` or `傘 [かさ] /(n) (1) umbrella/parasol/…/(P)/`.
public struct Edict: Sendable {
  private struct Place {
    let hash: UInt64
    let line: Int32
  }

  private let bytes: [UInt8]
  /// By hash, then by line.
  private let places: [Place]
  private let known = NameCache()

  /// - Parameter text: the file's bytes in UTF-8.
  /// - Throws: `EdictError` where it has no entry to be read.
  public init(_ text: [UInt8]) throws(EdictError) {
    bytes = text
    var places: [Place] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let line = text[start..<end]
      if let slash = line.firstIndex(of: UInt8(ascii: "/")), start < Int(Int32.max) {
        let head = line[..<slash]
        let isKana = Edict.holds("(uk)", in: line)
        for (place, word) in head.split(whereSeparator: { [0x20, 0x5B, 0x5D].contains($0) }).enumerated()
        where place == 0 || isKana {
          places.append(Place(hash: Edict.hash(word), line: Int32(start)))
        }
      }
      start = end + 1
    }
    guard !places.isEmpty else { throw .unreadable }
    self.places = places.sorted { ($0.hash, $0.line) < ($1.hash, $1.line) }
  }

  /// What a noun means in English, likeliest first, without remarks in parentheses.
  ///
  /// - Parameter word: as the dictionary writes it; in kana only where the dictionary says that it is usually so written.
  public func meanings(of word: String) -> [String] {
    var common: [String] = []
    var rare: [String] = []
    for line in lines(of: word) where Edict.holds("(n", in: line) || Edict.holds("(adj", in: line) {
      let meanings = Edict.meanings(in: line)
      if Edict.holds("(P)", in: line) { common += meanings } else { rare += meanings }
    }
    return common + rare
  }

  public func contains(_ word: String) -> Bool { !lines(of: word).isEmpty }

  /// The commonest word whose first meaning is `term`, preferably one that is marked as common.
  ///
  /// - Complexity: reads the whole dictionary once for each term, then remembers.
  public func word(for term: String) -> String? {
    known.name(of: term) {
      var best: (word: String, rank: Int)?
      for place in Edict.places(of: "/" + term, in: bytes) + Edict.places(of: ") " + term, in: bytes) {
        let start = (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = bytes[start..<end]
        guard let rank = Edict.meanings(in: line).firstIndex(of: term), Edict.holds("(n", in: line),
          let head = line.split(separator: 0x20, maxSplits: 1).first
        else { continue }
        let cost = rank + (Edict.holds("(P)", in: line) ? 0 : 100)
        if best.map({ cost < $0.rank }) ?? true { best = (String(decoding: head, as: UTF8.self), cost) }
      }
      return best?.word
    }
  }

  private func lines(of word: String) -> [ArraySlice<UInt8>] {
    let key = Array(word.utf8)
    let hash = Edict.hash(key[...])
    var low = 0
    var high = places.count
    while low < high {
      let middle = low + (high - low) / 2
      if places[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var found: [ArraySlice<UInt8>] = []
    while low < places.count, places[low].hash == hash {
      let start = Int(places[low].line)
      let line = bytes[start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)]
      let head = line.prefix { $0 != UInt8(ascii: "/") }
      if head.split(whereSeparator: { [0x20, 0x5B, 0x5D].contains($0) }).contains(where: { $0.elementsEqual(key) }) {
        found.append(line)
      }
      low += 1
    }
    return found
  }

  /// Glosses in their order, remarks and the article taken out; verbs are left out.
  private static func meanings(in line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: UInt8(ascii: "/")).dropFirst().compactMap { gloss in
      var text: [UInt8] = []
      var depth = 0
      for byte in gloss {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
        case _ where depth > 0: break
        case 0x20 where text.isEmpty || text.last == 0x20: break
        default: text.append(byte)
        }
      }
      while text.last == 0x20 { text.removeLast() }
      var meaning = String(decoding: text, as: UTF8.self)
      for article in ["a ", "an ", "the "] where meaning.hasPrefix(article) { meaning.removeFirst(article.count) }
      return meaning.isEmpty || meaning.hasPrefix("to ") ? nil : meaning
    }
  }

  /// FNV-1a.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func holds(_ mark: StaticString, in line: ArraySlice<UInt8>) -> Bool {
    let wanted = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    guard line.count >= wanted.count else { return false }
    return (line.startIndex...(line.endIndex - wanted.count)).contains { start in
      line[start] == wanted[0] && line[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  private static func places(of text: String, in bytes: [UInt8]) -> [Int] {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      var start = 0
      while start + wanted.count <= bytes.count {
        if bytes[start] == first, bytes[start..<start + wanted.count].elementsEqual(wanted) { found.append(start) }
        start += 1
      }
      return found
    }
  }
}

/// Names by term, looked up once. Holds a bounded number.
private final class NameCache: Sendable {
  private static let capacity = 5_000
  private let names = Mutex<[String: String?]>([:])

  func name(of term: String, otherwise find: () -> String?) -> String? {
    if let known = names.withLock({ $0[term] }) { return known }
    let found = find()
    names.withLock { if $0.count < NameCache.capacity { $0[term] = .some(found) } }
    return found
  }
}
