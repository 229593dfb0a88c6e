public import Features
import Foundation
public import Learning

/// Photos of a corpus, seen once and kept in the feature cache.
public struct CorpusPhotos: PhotoFeatureSource {
  let seer: Seer
  /// By content hash.
  let files: [String: URL]

  public func features(of pair: TrainingPair) throws -> PhotoFeatures {
    try seer.features(of: file(of: pair), hash: pair.photo)
  }

  /// The print of a pair's photo.
  func lines(of pair: TrainingPair, features: PhotoFeatures) throws -> [PrintedLine] {
    try seer.lines(in: file(of: pair), hash: pair.photo, features: features)
  }

  /// The file itself, for what needs its pixels.
  func file(of pair: TrainingPair) throws -> URL {
    guard let file = files[pair.photo] else { throw CorpusError.missing(source: pair.source, path: pair.photo) }
    return file
  }
}
