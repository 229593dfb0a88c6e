public import Foundation

/// Why the studio can't deliver. Its text says what to do.
public enum StudioError: Error, Sendable, Hashable {
  case povrayMissing
  /// The scene's name and POV-Ray's last words.
  case renderFailed(scene: String, words: String)
  case unreadableRender(scene: String)
  case notEnoughScenes(facet: String)
}

extension StudioError: CustomStringConvertible, LocalizedError {
  public var errorDescription: String? { description }
  public var description: String {
    switch self {
    case .povrayMissing:
      "POV-Ray isn't installed, and only `kantei studio` needs it; install it with: apt-get install povray"
    case .renderFailed(let scene, let words):
      "POV-Ray could not render \(scene) (\(words)); run the command again, finished photos are kept"
    case .unreadableRender(let scene): "POV-Ray left no picture of \(scene); check the free space of the cache's disk"
    case .notEnoughScenes(let facet):
      "too few scenes for a planted error of facet \(facet); ask for more scenes or another seed"
    }
  }
}
