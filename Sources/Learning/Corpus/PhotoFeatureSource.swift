public import Features

/// Where training gets what the encoders saw in a pair's photo.
///
/// Features are 280 kB a photo: they are fetched one at a time and projected at once, so that no corpus of them lies in
/// memory. Safe to call from several threads.
public protocol PhotoFeatureSource: Sendable {
  /// - Throws: what keeps this photo from being seen; the pair is then left out of training.
  func features(of pair: TrainingPair) throws -> PhotoFeatures
}
