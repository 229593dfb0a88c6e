import Features
import Foundation
import Matching
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

  func encoded(_ photo: URL, hash: String, by encoder: any EncoderInstrument) throws -> EncodedPhoto {
    if let known = clock.measure(.cache, { cache.encoded(of: hash, version: encoder.version) }) { return known }
    let decoded = try clock.measure(.decode) {
      try PhotoDecoder.decode(photo, longestSide: encoder.longestSide)
    }
    let encoded = try clock.measure(.encode) { try encoder.encode(decoded) }
    clock.measure(.cache) { try? cache.keep(encoded, of: hash, version: encoder.version) }
    return encoded
  }

  /// The photo by each encoder, beside what that made of the catalog's prompts.
  /// - Parameter prompts: by the encoder's name.
  func views(of photo: URL, hash: String, prompts: [String: TextVectors]) throws -> [String: EncoderView] {
    var views: [String: EncoderView] = [:]
    for encoder in instruments.encoders {
      guard let prompts = prompts[encoder.questions.name] else { continue }
      views[encoder.questions.name] = EncoderView(
        photo: try encoded(photo, hash: hash, by: encoder), prompts: prompts)
    }
    return views
  }

  func lines(in photo: URL, hash: String, features: PhotoFeatures) throws -> [PrintedLine] {
    let version = try instruments.print.version
    if let known = clock.measure(.cache, { cache.lines(of: hash, version: version) }) { return known }
    let lines = try clock.measure(.print) { try instruments.print.lines(in: photo, features: features) }
    clock.measure(.cache) { try? cache.keep(lines, of: hash, version: version) }
    return lines
  }
}
