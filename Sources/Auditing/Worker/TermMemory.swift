import Features
import Matching
import Synchronization

/// What an encoder made of the words of pairs that come one by one; the words of pairs long gone are forgotten.
final class TermMemory: Sendable {
  /// Words of different pairs that are remembered; then memory is given back.
  private static let mostWords = 20_000

  private let encode: @Sendable ([String]) throws -> [PhraseStates]
  private let vectors = Mutex(TextVectors())

  /// - Parameter encode: one result for each word, in order.
  init(_ encode: @escaping @Sendable ([String]) throws -> [PhraseStates]) { self.encode = encode }

  /// - Returns: vectors of at least these words.
  func callAsFunction(_ terms: [String]) throws -> TextVectors {
    let known = vectors.withLock { $0 }
    let missing = terms.filter { known[$0] == nil }
    guard !missing.isEmpty else { return known }
    let states = try encode(missing)
    return vectors.withLock { vectors in
      if vectors.states.count + missing.count > Self.mostWords {
        let wanted = Set(terms)
        vectors = TextVectors(vectors.states.filter { wanted.contains($0.key) })
      }
      for (term, state) in zip(missing, states) { vectors[term] = state }
      // What another pair made this one forget meanwhile is in `known` still.
      var own = vectors
      for term in terms where own[term] == nil { own[term] = known[term] }
      return own
    }
  }
}
