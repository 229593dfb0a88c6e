/// Byte-pair encoding (Sennrich et al. 2016): the symbols of a word are joined pair by pair, the pair of lowest rank first,
/// of equal ones the leftmost.
struct BytePairModel: TokenModel {
  struct Pair: Hashable, Sendable {
    let left: Int32
    let right: Int32
  }
  struct Merge: Sendable {
    let rank: Int32
    let token: Int32
  }

  let vocabulary: [[Unicode.Scalar]: Int32]
  let merges: [Pair: Merge]
  var unknown: Int32?
  /// Neighbouring unknown scalars become one token.
  var fusesUnknown = false
  /// `<0x00>` to `<0xFF>`: scalars that are no symbol are written in bytes; empty where the vocabulary has none.
  var bytes: [Int32] = []
  /// In front of all symbols of a word but the first, behind the last.
  var prefix: [Unicode.Scalar] = []
  var suffix: [Unicode.Scalar] = []
  /// A word that is a token is left whole, whatever its merges.
  var ignoresMerges = false
  /// Symbols that nothing is joined to.
  var fixed = FixedTokens([])

  /// Joining takes time with the square of the length; no word of a spec is longer.
  private static let longestWord = 4096

  func tokens(of word: [Unicode.Scalar]) -> [Int32] {
    if ignoresMerges, let token = vocabulary[word] { return [token] }
    return fixed.split(Array(word.prefix(Self.longestWord))).flatMap { segment in
      switch segment {
      case .token(let token): [token]
      case .text(let text): merged(symbols(of: text))
      }
    }
  }

  private func symbols(of word: [Unicode.Scalar]) -> [Int32] {
    var symbols: [Int32] = []
    var wasUnknown = false
    for (index, scalar) in word.enumerated() {
      let symbol = (index > 0 ? prefix : []) + [scalar] + (index == word.count - 1 ? suffix : [])
      if let token = vocabulary[symbol] {
        symbols.append(token)
        wasUnknown = false
      } else if !bytes.isEmpty, let utf8 = UTF8.encode(scalar) {
        symbols += utf8.map { bytes[Int($0)] }
        wasUnknown = false
      } else if let unknown {
        if !(fusesUnknown && wasUnknown) { symbols.append(unknown) }
        wasUnknown = true
      }
    }
    return symbols
  }

  private func merged(_ symbols: [Int32]) -> [Int32] {
    var symbols = symbols
    while symbols.count > 1 {
      var best: (place: Int, merge: Merge)?
      for place in 0..<symbols.count - 1 {
        guard let merge = merges[Pair(left: symbols[place], right: symbols[place + 1])] else { continue }
        if best.map({ merge.rank < $0.merge.rank }) ?? true { best = (place, merge) }
      }
      guard let best else { break }
      symbols[best.place] = best.merge.token
      symbols.remove(at: best.place + 1)
    }
    return symbols
  }
}
