public import Foundation
import Prose

/// Why a file of captions or region features cannot be used. Its text names the file and what mends it.
public enum CaptionFileError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  case unreadable(file: String)
  case notKarpathy(file: String, reason: String)
  case noImages(file: String, split: String?)
  case notNumPy(file: String, reason: String)
  case doNotMatch(features: String, images: Int, captions: String, lines: Int)

  public var description: String {
    switch self {
    case .unreadable(let file): "\(file): can't be read; check its name and its permissions"
    case .notKarpathy(let file, let reason):
      "\(file): no Karpathy split (images with \"filename\", \"split\" and \"sentences\"): \(reason)"
    case .noImages(let file, let split):
      "\(file): no image" + (split.map { " of the split \"\($0)\"; the file names its own splits" } ?? "")
    case .notNumPy(let file, let reason):
      "\(file): \(reason); save it anew with numpy.save as float16, float32 or float64 in C order"
    case .doNotMatch(let features, let images, let captions, let lines):
      "\(features) holds \(images.counted("image")), \(captions) \(lines.counted("caption")): the captions must be a whole multiple, "
        + "in the order of the images"
    }
  }

  public var errorDescription: String? { description }
}
