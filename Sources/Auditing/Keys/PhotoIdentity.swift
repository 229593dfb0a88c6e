import Foundation
import Photos

/// A photo by its content, or why it has none.
enum PhotoIdentity: Sendable, Hashable {
  case content(String)
  case fault(PhotoError)

  init(of photo: URL) {
    do {
      self = .content(try PhotoFile(photo).contentHash())
    } catch {
      self = .fault(error)
    }
  }

  /// What stands for the photo in a key.
  var key: String {
    switch self {
    case .content(let hash): hash
    case .fault(let error): "fault: \(error.reason)"
    }
  }

  func hash() throws(PhotoError) -> String {
    switch self {
    case .content(let hash): return hash
    case .fault(let error): throw error
    }
  }
}
