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
      try decode(photo, hash: hash, longestSide: instruments.photos.longestSide)
    }
    let features = try clock.measure(.encode) { try instruments.photos.features(of: decoded) }
    // A cache that can't be written costs time at the next run, nothing else.
    clock.measure(.cache) { try? cache.keep(features, of: hash, version: version) }
    return features
  }

  func encoded(_ photo: URL, hash: String, by encoder: any EncoderInstrument) throws -> EncodedPhoto {
    if let known = clock.measure(.cache, { cache.encoded(of: hash, version: encoder.version) }) { return known }
    let decoded = try clock.measure(.decode) {
      try decode(photo, hash: hash, longestSide: encoder.longestSide)
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
    let decoded = try clock.measure(.decode) {
      try decode(photo, hash: hash, longestSide: instruments.print.longestSide)
    }
    let lines = try clock.measure(.print) { try instruments.print.lines(in: decoded, features: features) }
    clock.measure(.cache) { try? cache.keep(lines, of: hash, version: version) }
    return lines
  }

  /// Photos are hashed before a catalog is read, and one may be replaced since: what another file shows must not be kept, or
  /// judged, as this one's.
  /// - Throws: `PhotoError.Kind.changed`.
  private func decode(_ photo: URL, hash: String, longestSide: Int) throws -> Photo {
    let file = try PhotoFile(photo)
    let decoded = try PhotoDecoder.decode(file, longestSide: longestSide)
    // Afterwards, of the file that is open: one that was written over is found out like one that was exchanged.
    guard try file.contentHash() == hash else { throw PhotoError(.changed, file: photo.path) }
    return decoded
  }
}
