public import Foundation
import Glibc

/// A folder that is made under a temporary name beside its own and takes its place when it is finished. Only its owner may
/// enter it until then. What is not committed is gone with this value; what a killed process left goes with the next one.
public final class StagedFolder {
  public let destination: URL
  private let held: HeldFolder

  /// - Throws: `StagedFileError`, also where the destination is a link.
  public init(for destination: URL) throws(StagedFileError) {
    self.destination = destination
    let folder = destination.deletingLastPathComponent()
    Leftovers.clear(folder)
    do {
      held = try HeldFolder { TemporaryName.fresh(in: folder) }
    } catch {
      throw StagedFileError(error.code, file: destination)
    }
  }

  /// Where its content is made.
  public var url: URL { held.url }

  /// Puts the folder in its place, where nothing or an empty folder may be. Nothing may be written afterwards.
  public func commit(for sharing: Sharing = .owner) throws(StagedFileError) {
    held.finish(sharing)
    guard rename(url.path, destination.path) == 0 else { throw StagedFileError(errno, file: destination) }
  }
}
