package import Claims
package import Features
import Synchronization

/// An attention network at work on a catalog: sees each photo once and reads each phrase once.
package final class AttentionMatcher: Sendable {
  /// Phrases that the network reads at a time.
  private static let rows = 32

  /// A phrase as the network is asked for it.
  package struct Phrase: Sendable, Hashable {
    package let term: String
    /// The part that it is about.
    package let subject: String?

    package init(term: String, subject: String?) {
      self.term = term
      self.subject = subject
    }

    package init(_ claim: Claim) { self.init(term: AttentionWords.term(of: claim), subject: claim.subject) }
  }

  /// A photo seen, and what has been asked of it.
  private final class Sight: Sendable {
    let view: AttentionNetwork.View
    let supports = Mutex<[Phrase: Float]>([:])

    init(_ view: AttentionNetwork.View) { self.view = view }
  }

  /// Photos in hand: about one a worker.
  private static let sights = 8
  /// Phrases kept read, 1.2 kB each; a catalog's words come back in every pair.
  private static let readings = 20_000

  package let model: AttentionModel
  private let classes: Matrix
  private let seen = Recent<PhotoFeatures, Sight?>(capacity: sights)
  private let inputs = Mutex<[Phrase: [Float]]>([:])

  /// - Parameter classes: text vectors of ImageNet's class names, [1000, 384].
  package init(model: AttentionModel, classes: Matrix) {
    SingleThread.enforce()
    self.model = model
    self.classes = classes
  }

  /// How much speaks for each phrase, in nats.
  /// - Returns: `nil` for words without a vector, and for photos of another encoder.
  package func supports(of phrases: [Phrase], in photo: PhotoFeatures, text: TextVectors) -> [Float?] {
    guard let sight = sight(of: photo) else { return phrases.map { _ in nil } }
    let known = sight.supports.withLock { supports in phrases.map { supports[$0] } }
    let missing = Set(zip(phrases, known).filter { $0.1 == nil }.map(\.0))
    guard !missing.isEmpty else { return known }
    let found = supports(of: Array(missing), in: sight.view, text: text)
    sight.supports.withLock { $0.merge(found) { first, _ in first } }
    return zip(phrases, known).map { $0.1 ?? found[$0.0] }
  }

  /// The same for a photo seen before; nothing of it is remembered.
  package func supports(
    of phrases: [Phrase], in view: AttentionNetwork.View, text: TextVectors
  ) -> [Phrase: Float] {
    let read = Set(phrases).compactMap { phrase in input(of: phrase, text).map { (phrase: phrase, input: $0) } }
    var found: [Phrase: Float] = [:]
    for start in stride(from: 0, to: read.count, by: Self.rows) {
      let part = read[start..<min(read.count, start + Self.rows)]
      // A row of a product has the same last digits beside whatever other rows, as long as there are as many.
      let inputs = part.map(\.input) + Array(repeating: read[start].input, count: Self.rows - part.count)
      let supports = model.network.support(of: reading(inputs), in: view)
      for (phrase, support) in zip(part, supports) { found[phrase.phrase] = support }
    }
    return found
  }

  /// Where a phrase looks: one weight a grid cell, adding up to 1.
  package func attention(of phrase: Phrase, in photo: PhotoFeatures, text: TextVectors) -> [Float]? {
    guard let sight = sight(of: photo), let input = input(of: phrase, text) else { return nil }
    return model.network.attention(of: reading([input]), in: sight.view).values
  }

  /// `S` of a whole spec; `nil` where no phrase has a vector.
  package func similarity(of phrases: [Phrase], in photo: PhotoFeatures, text: TextVectors) -> Similarity? {
    let inputs = phrases.compactMap { input(of: $0, text) }
    guard let sight = sight(of: photo), !inputs.isEmpty else { return nil }
    return model.network.similarity(of: reading(inputs), in: sight.view)
  }

  private func sight(of photo: PhotoFeatures) -> Sight? {
    seen.value(of: photo) {
      model.projection.photo(photo, classes: classes).map { Sight(model.network.look(at: $0)) }
    }
  }

  private func reading(_ outputs: [[Float]]) -> AttentionNetwork.Reading {
    model.network.reading(
      Matrix(rows: outputs.count, columns: model.network.shape.textOutputs, values: outputs.flatMap(\.self)))
  }

  /// The network's outputs for one phrase, worked out once.
  private func input(of phrase: Phrase, _ text: TextVectors) -> [Float]? {
    if let known = inputs.withLock({ $0[phrase] }) { return known }
    guard let vector = text[phrase.term]?.mean else { return nil }
    let input = model.words.input(vector, subject: phrase.subject.flatMap { text[$0]?.mean })
    let outputs = model.network.outputs(of: Matrix(rows: 1, columns: input.count, values: input)).values
    inputs.withLock { if $0.count < Self.readings { $0[phrase] = outputs } }
    return outputs
  }
}
