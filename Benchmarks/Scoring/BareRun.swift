import Features
import Foundation
import Perception
import Photos

/// The encoders' work of a catalog and nothing else: no matching, no store, no cache. Each stage runs alone over all photos
/// with every core at it, so that their sum is what no program with these encoders can beat.
struct BareRun: Codable {
  /// Photos to 320 px.
  let decode: Usage
  /// EfficientNet-Lite2, then u2netp, inside OpenVINO.
  let backbone: Usage
  let foreground: Usage
  /// The whole photo encoder: both networks and what Kantei makes of them (masks, superpixels, moments).
  let features: Usage
  let text: Usage
  /// The photos that claims ask it of, from their files.
  let print: Usage

  /// Decoding, image networks, text encoder, OCR.
  var bound: Usage { decode + backbone + foreground + text + print }
  /// The same with the whole photo encoder.
  var rooms: Usage { decode + features + text + print }

  init(_ work: ScoringWork, models: URL, threads: Int) throws {
    let photos = work.photos.map { URL(fileURLWithPath: $0) }
    let printed = work.printed.map { URL(fileURLWithPath: $0) }
    decode = try Usage.measuring {
      try Crowd.run(photos.count, threads: threads) {
        _ = try PhotoDecoder.decode(photos[$0], longestSide: PhotoEncoder.photoSide)
      }
    }
    func bare(_ name: String, _ options: InferenceOptions) throws -> Usage {
      let network = try BareNetwork(models.appendingPathComponent(name), options: options)
      return try Usage.measuring { try network.run(photos.count) }
    }
    backbone = try bare("efficientnet-lite2.xml", InferenceOptions(precision: .accurate, concurrency: threads))
    foreground = try bare(
      "u2netp.xml",
      InferenceOptions(precision: .fast, concurrency: threads, inputShapes: ["image": [1, 192, 192, 3]]))
    features = try Self.see(photos, by: PhotoEncoder(models: models, concurrency: threads), threads: threads)
    let words = try TextEncoder(models: models, concurrency: threads)
    text = try Usage.measuring {
      try Crowd.run(work.phrases.count, threads: threads) { _ = try words.states(of: [work.phrases[$0]]) }
    }
    let reader = try PrintReader(models: models, concurrency: threads)
    print = try Usage.measuring {
      try Crowd.run(printed.count, threads: threads) {
        _ = try reader.lines(in: PhotoDecoder.decode(printed[$0], longestSide: PrintReader.longestSide))
      }
    }
  }

  /// Some photos at a time, decoded before the clock starts.
  private static func see(_ photos: [URL], by encoder: PhotoEncoder, threads: Int) throws -> Usage {
    var sum = Usage(wall: 0, processor: 0)
    for start in stride(from: 0, to: photos.count, by: 200) {
      let decoded = try photos[start..<min(photos.count, start + 200)].map {
        try PhotoDecoder.decode($0, longestSide: PhotoEncoder.photoSide)
      }
      sum =
        sum
        + (try Usage.measuring {
          try Crowd.run(decoded.count, threads: threads) { _ = try encoder.features(of: decoded[$0]) }
        })
    }
    return sum
  }
}
