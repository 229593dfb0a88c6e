package import Claims
package import Features
import Files
package import Matching

/// What the text encoder made of a catalog's words.
///
/// The words that any pair may be compared with lie in memory. A large catalog has more words that a single pair says,
/// "Item 4711", than others: they lie in a file until that pair's turn.
package struct CatalogVectors: Sendable {
  package let common: TextVectors
  /// Where the others' numbers lie.
  private let rare: [String: Range<Int>]
  private let numbers: SpilledBytes

  init(_ common: TextVectors) { self.init(common: common, rare: [:], numbers: SpilledBytes.Writer().bytes) }

  private init(common: TextVectors, rare: [String: Range<Int>], numbers: SpilledBytes) {
    self.common = common
    self.rare = rare
    self.numbers = numbers
  }

  /// The common words and those of one pair.
  package func covering(_ claims: [Claim]) -> TextVectors {
    // Also what no photo can show: another pair's claim may have had its word encoded.
    covering(claims.lazy.flatMap { TextVectors.terms(of: $0) })
  }

  /// The common words and these, as far as they are known.
  package func covering(_ terms: some Sequence<String>) -> TextVectors {
    if rare.isEmpty { return common }
    var found: [String: PhraseStates] = [:]
    for term in terms where found[term] == nil { found[term] = rare[term].map(states) }
    return found.isEmpty ? common : common.beside(found)
  }

  package func contains(_ term: String) -> Bool { common[term] != nil || rare[term] != nil }

  /// All known words.
  package var terms: Set<String> { Set(common.states.keys).union(rare.keys) }

  private func states(in range: Range<Int>) -> PhraseStates {
    let mean = numbers.withBytes(in: range) { bytes in
      (0..<bytes.count / 4).map { bytes.loadUnaligned(fromByteOffset: $0 * 4, as: Float.self) }
    }
    return PhraseStates(tokens: Matrix(rows: 0, columns: mean.count), mean: mean)
  }
}

extension CatalogVectors {
  /// Takes the words one by one.
  package struct Builder: ~Copyable {
    private let isRare: (String) -> Bool
    private var common = TextVectors()
    private var rare: [String: Range<Int>] = [:]
    private var numbers = SpilledBytes.Writer()

    /// - Parameter isRare: whether a word is a single pair's.
    package init(isRare: @escaping (String) -> Bool) { self.isRare = isRare }

    package mutating func add(_ term: String, _ states: PhraseStates) {
      guard isRare(term) else {
        common[term] = states.meanAlone
        return
      }
      let start = numbers.count
      numbers.append(states.mean.withUnsafeBytes { Array($0) })
      rare[term] = start..<numbers.count
    }

    package var vectors: CatalogVectors { CatalogVectors(common: common, rare: rare, numbers: numbers.bytes) }
  }
}
