import Catalog
import Claims
import Features
import Learning
import Matching

/// A catalog's own photos and what its specs claim of them, as they stand: what its heads are trained on.
struct CatalogLesson: Sendable {
  /// The replay set's photos and the catalog's.
  let corpus: HeadCorpus
  /// Key of each photo of the corpus, `nil` for those of the replay set.
  let photos: [String?]
  private let trainer: HeadTrainer
  private let source: String

  init(_ training: SelfTraining, catalog: [(photo: String, x: [Float], words: [HeadWord])]) {
    trainer = training.trainer
    let replay = training.replay
    var source = "catalog"
    while replay.sources.contains(source) { source += "'" }
    self.source = source
    let step = max(1, (replay.photos.count + SelfTraining.mostReplayPhotos - 1) / SelfTraining.mostReplayPhotos)
    var corpus = HeadCorpus()
    for index in stride(from: 0, to: replay.photos.count, by: step) {
      let photo = replay.photos[index]
      corpus.add(photo.x, words: photo.words.map { replay.words[$0] }, source: replay.sources[photo.source])
    }
    var photos = [String?](repeating: nil, count: corpus.photos.count)
    for pair in catalog where !pair.words.isEmpty {
      corpus.add(pair.x, words: pair.words, source: source)
      photos.append(pair.photo)
    }
    self.corpus = corpus
    self.photos = photos
  }

  /// - Parameter isLearned: whether a photo of the catalog, by its key, may be learned from.
  /// - Returns: `nil` where the catalog itself says too little of the facet, and after a stop.
  func head(
    of facet: Facet, from isLearned: (String) -> Bool, stop: StopSignal
  ) -> HeadSet.Trained? {
    let chosen = photos.indices.filter { index in photos[index].map(isLearned) ?? true }
    let own = chosen.count { index in
      photos[index] != nil && corpus.photos[index].words.contains { corpus.words[$0].facet == facet }
    }
    guard own >= HeadSettings().fewestPhotos else { return nil }
    return trainer.head(of: facet, in: corpus, photos: chosen, ownSource: source) { stop.isRaised }
  }
}
