import Matching

/// The rows of a lesson's batches, gathered into one array each.
struct HeadBatches {
  private let photoOfExample: [Int]
  private let corpus: HeadCorpus
  /// Of each example, [examples][words].
  private let candidates: [[Bool]]

  /// - Parameter candidates: of each example, [words].
  init(_ lesson: HeadLesson, _ corpus: HeadCorpus, candidates: [[Bool]]) {
    photoOfExample = lesson.examples.map(\.photo)
    self.corpus = corpus
    self.candidates = candidates
  }

  /// - Parameter batch: indices of examples.
  /// - Returns: [batch, dimensions].
  func photos(_ batch: ArraySlice<Int>) -> [Float] {
    gather(batch.lazy.map { corpus.photos[photoOfExample[$0]].x }, rows: batch.count)
  }

  /// - Returns: [batch, words].
  func candidates(_ batch: ArraySlice<Int>) -> [Bool] { gather(batch.lazy.map { candidates[$0] }, rows: batch.count) }

  private func gather<Number>(_ rows: some Sequence<[Number]>, rows count: Int) -> [Number] {
    var gathered: [Number] = []
    for row in rows {
      if gathered.isEmpty { gathered.reserveCapacity(count * row.count) }
      gathered.append(contentsOf: row)
    }
    return gathered
  }
}
