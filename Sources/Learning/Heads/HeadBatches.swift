import Matching

/// The rows of a lesson's batches, gathered into arrays that are kept from one batch to the next.
struct HeadBatches {
  private let photoOfExample: [Int]
  private let corpus: HeadCorpus
  /// Of each example, [examples][words].
  private let candidates: [[Bool]]
  /// Of the batch that was gathered last, [batch, dimensions].
  var photos: [Float] = []
  /// Of the batch that was gathered last, [batch, words].
  private(set) var isCandidate: [Bool] = []

  /// - Parameter candidates: of each example, [words].
  init(_ lesson: HeadLesson, _ corpus: HeadCorpus, candidates: [[Bool]]) {
    photoOfExample = lesson.examples.map(\.photo)
    self.corpus = corpus
    self.candidates = candidates
  }

  /// - Parameter batch: indices of examples.
  mutating func gather(_ batch: ArraySlice<Int>) {
    photos.removeAll(keepingCapacity: true)
    isCandidate.removeAll(keepingCapacity: true)
    for example in batch {
      photos += corpus.photos[photoOfExample[example]].x
      isCandidate += candidates[example]
    }
  }
}
