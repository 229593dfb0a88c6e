import Foundation
import Photos

/// Tells which photos have the same bytes, reading as little of them as it can.
enum PhotoTwins {
  /// A number for each photo, the same for those with the same bytes.
  ///
  /// Only photos of the same size are looked into: first their ends, which pictures of one size hardly share, then all.
  /// - Parameter paths: of files apart from each other.
  static func groups(of paths: [String]) -> [Int] {
    func file(_ place: Int) throws(PhotoError) -> PhotoFile {
      try PhotoFile(URL(fileURLWithPath: paths[place], isDirectory: false))
    }
    var result = Array(paths.indices)
    let bySize = Dictionary(grouping: paths.indices) { (try? file($0).size) ?? -1 - $0 }
    for candidates in bySize.values where candidates.count > 1 {
      let byEnd = Dictionary(grouping: candidates) { (try? file($0).endHash()) ?? "\($0)" }
      for alike in byEnd.values where alike.count > 1 {
        let byContent = Dictionary(grouping: alike) { (try? file($0).contentHash()) ?? "\($0)" }
        for twins in byContent.values { for twin in twins { result[twin] = twins[0] } }
      }
    }
    return result
  }
}
