import Features
import Foundation
import Perception
import Photos

/// Sees a photo once and remembers it on disk.
struct Seer: Sendable {
  let instruments: Instruments
  let cache: FeatureCache
  let clock: StageClock

  /// - Parameter hash: the photo's content hash.
  func features(of photo: URL, hash: String) throws -> PhotoFeatures {
    let version = try instruments.photos.version
    if let known = clock.measure(.cache, { cache.features(of: hash, version: version) }) { return known }
    let decoded = try clock.measure(.decode) {
      try PhotoDecoder.decode(photo, longestSide: instruments.photos.longestSide)
    }
    let features = try clock.measure(.encode) { try instruments.photos.features(of: decoded) }
    // A cache that can't be written costs time at the next run, nothing else.
    clock.measure(.cache) { try? cache.keep(features, of: hash, version: version) }
    return features
  }

  func lines(in photo: URL, hash: String, features: PhotoFeatures) throws -> [PrintedLine] {
    let version = try instruments.print.version
    if let known = clock.measure(.cache, { cache.lines(of: hash, version: version) }) { return known }
    let lines = try clock.measure(.print) { try instruments.print.lines(in: photo, features: features) }
    clock.measure(.cache) { try? cache.keep(lines, of: hash, version: version) }
    return lines
  }
}
