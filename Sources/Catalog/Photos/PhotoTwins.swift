import Foundation
import Photos

/// Tells which photos have the same bytes, reading as little of them as it can.
enum PhotoTwins {
  /// A number for each photo, the same for those with the same bytes.
  ///
  /// Only photos of the same size are looked into: first their ends, which pictures of one size hardly share, then all.
  static func groups(of photos: [URL]) -> [Int] {
    var places: [URL: [Int]] = [:]
    for (place, photo) in photos.enumerated() { places[photo, default: []].append(place) }
    var result = Array(photos.indices)
    for same in places.values { for place in same { result[place] = same[0] } }

    let distinct = places.values.map { $0[0] }.sorted()
    let bySize = Dictionary(grouping: distinct) { (try? PhotoFile(photos[$0]).size) ?? -1 - $0 }
    for candidates in bySize.values where candidates.count > 1 {
      let byEnd = Dictionary(grouping: candidates) { (try? PhotoFile(photos[$0]).endHash()) ?? "\($0)" }
      for alike in byEnd.values where alike.count > 1 {
        let byContent = Dictionary(grouping: alike) { (try? PhotoFile(photos[$0]).contentHash()) ?? "\($0)" }
        for twins in byContent.values {
          for twin in twins { for place in places[photos[twin]] ?? [] { result[place] = twins[0] } }
        }
      }
    }
    return result
  }
}
