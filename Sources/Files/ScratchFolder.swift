public import Foundation

/// A folder in the system's place for temporary files, of the user alone, gone with this value; what a killed process left
/// of them goes with the next one.
public final class ScratchFolder: Sendable {
  private static let beginning = "kantei-scratch-"
  private let held: HeldFolder

  /// - Throws: `ScratchFolderError`.
  public init(in folder: URL = FileManager.default.temporaryDirectory) throws(ScratchFolderError) {
    Leftovers.clear(folder) { $0.hasPrefix(Self.beginning) }
    do {
      held = try HeldFolder { folder.appendingPathComponent("\(Self.beginning)\(UUID().uuidString.lowercased())") }
    } catch {
      throw ScratchFolderError(folder, reason: String(cString: strerror(error.code)))
    }
  }

  public var url: URL { held.url }
}
