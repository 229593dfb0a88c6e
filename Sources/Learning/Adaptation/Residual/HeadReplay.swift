public import Claims
import Features
public import Matching

/// One facet of a model's replay set under the head that it shipped with: what a residual must leave as it is.
public struct HeadReplay: Sendable {
  private static let batch = 256

  private let corpus: HeadCorpus
  private let lesson: HeadLesson
  private let head: FacetHead
  private let candidates: [[Bool]]
  private let words: [Float]

  /// - Returns: `nil` where the replay set says nothing of the facet.
  public init?(_ corpus: HeadCorpus, facet: Facet, head: FacetHead, taxonomy: Taxonomy) {
    let lesson = HeadLesson(
      corpus, facet: facet, photos: Array(corpus.photos.indices), rivalry: WordRivalry(taxonomy: taxonomy),
      mostWords: HeadSettings().mostWords)
    guard let size = corpus.photos.first?.x.count, size == head.photo.rows, !lesson.words.isEmpty,
      lesson.words.allSatisfy({ $0.vector.count == head.text.rows })
    else { return nil }
    self.corpus = corpus
    self.lesson = lesson
    self.head = head
    candidates = lesson.examples.map { lesson.candidates(of: $0) }
    words = lesson.words.flatMap { zip($0.vector, head.centre).map { $0 - $1 } }
  }

  /// Every other photo is never trained on.
  private func isHeldBack(_ example: Int) -> Bool { lesson.examples[example].photo % 2 == 1 }

  private func isUsable(_ example: Int) -> Bool { candidates[example].contains(true) }

  /// Share of the words that may stand in a true one's place and score below it, over all examples.
  public func figure(with residual: FacetHead? = nil, isHeldBack: Bool = true) -> Double? {
    let head = residual.map { self.head.adding($0) } ?? self.head
    let keys = lesson.words.map { head.key(ofWord: $0.vector) ?? [] }
    var sum = 0.0
    var count = 0.0
    for example in lesson.examples.indices where self.isHeldBack(example) == isHeldBack && isUsable(example) {
      guard let photo = head.key(ofPhoto: corpus.photos[lesson.examples[example].photo].x) else { continue }
      let own = FacetHead.score(photo, keys[lesson.examples[example].target])
      let rivals = keys.indices.filter { candidates[example][$0] }
      sum += Double(rivals.count { FacetHead.score(photo, keys[$0]) < own }) / Double(rivals.count)
      count += 1
    }
    return count > 0 ? sum / count : nil
  }

  /// Gradients of the replay loss by the residual's matrices, over a batch of the examples that may be trained on.
  func slopes(
    a: [Float], b: [Float], rank: Int, using generator: inout SplitMix64
  ) -> (photo: [Float], text: [Float]) {
    let usable = lesson.examples.indices.filter { !isHeldBack($0) && isUsable($0) }
    let batch = usable.shuffled(using: &generator).prefix(Self.batch)
    let whole = head.adding(
      FacetHead(
        photo: Matrix(rows: head.photo.rows, columns: rank, values: a),
        text: Matrix(rows: head.text.rows, columns: rank, values: b),
        centre: [Float](repeating: 0, count: head.text.rows)))
    var loss = HeadLoss(dimensions: head.photo.rows, textSize: head.text.rows, rank: whole.rank)
    _ = loss(
      a: whole.photo.values, b: whole.text.values,
      photos: batch.flatMap { corpus.photos[lesson.examples[$0].photo].x }, words: words,
      targets: batch.map { lesson.examples[$0].target }, isCandidate: batch.flatMap { candidates[$0] },
      weights: batch.map { lesson.examples[$0].weight })
    func last(_ values: [Float]) -> [Float] {
      stride(from: 0, to: values.count, by: whole.rank).flatMap { values[$0 + head.rank..<$0 + whole.rank] }
    }
    return (last(loss.photoGradient), last(loss.textGradient))
  }
}
