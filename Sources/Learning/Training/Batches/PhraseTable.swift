import Features
package import Matching

/// The words of training, encoded once.
package struct PhraseTable: Sendable {
  package typealias Phrase = AttentionMatcher.Phrase

  package let words: AttentionWords
  private let vectors: TextVectors

  /// - Parameter vectors: cover every term, subject and alternative that is to be learned.
  package init(_ vectors: TextVectors) {
    self.vectors = vectors
    // In a fixed order: sums of floats depend on it, and a seed has to give the same weights again.
    let terms = vectors.states.keys.sorted().compactMap { vectors[$0]?.mean }
    var sum = [Double](repeating: 0, count: terms.first?.count ?? 0)
    for vector in terms where vector.count == sum.count {
      for index in sum.indices { sum[index] += Double(vector[index]) }
    }
    words = AttentionWords(mean: sum.map { Float($0 / Double(max(1, terms.count))) })
  }

  package func has(_ term: String) -> Bool { vectors[term] != nil }

  /// - Parameter corruption: what its token states suffer first.
  /// - Returns: `nil` for words without a vector.
  package func input(of phrase: Phrase, corruption: StateCorruption? = nil) -> [Float]? {
    vectors[phrase.term].map { states in
      let mean = corruption.map { Self.mean($0.applied(to: states.tokens)) } ?? states.mean
      return words.input(mean, subject: phrase.subject.flatMap { vectors[$0]?.mean })
    }
  }

  /// Mean token state scaled to length 1, as the text encoder gives it.
  private static func mean(_ states: Matrix) -> [Float] {
    var mean = [Float](repeating: 0, count: states.columns)
    for row in 0..<states.rows {
      for (column, value) in states.row(row).enumerated() { mean[column] += value }
    }
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? mean.map { $0 / length } : mean
  }

  package var text: TextVectors { vectors }
}
