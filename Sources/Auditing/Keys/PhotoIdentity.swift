import Foundation
import Photos

/// A photo by its content, or why it has none.
enum PhotoIdentity: Sendable, Hashable {
  case content(Digest)
  indirect case fault(PhotoError)

  init(of photo: URL) {
    do throws(PhotoError) {
      self = .content(try Self.digest(of: photo))
    } catch {
      self = .fault(error)
    }
  }

  private static func digest(of photo: URL) throws(PhotoError) -> Digest {
    let file = try PhotoFile(photo)
    guard let digest = Digest(hex: try file.contentHash()) else {
      throw PhotoError(.decoderMissing, file: photo.path)
    }
    return digest
  }

  /// What stands for the photo in a key.
  var key: String {
    switch self {
    case .content(let digest): digest.hex
    case .fault(let error): "fault: \(error.reason)"
    }
  }

  func hash() throws(PhotoError) -> String {
    switch self {
    case .content(let digest): return digest.hex
    case .fault(let error): throw error
    }
  }
}
