import Files
import Foundation
import Glibc

/// One process's turn at scoring a catalog of a store: a second one waits, and then finds the work done.
///
/// A file beside the store is held, which the kernel lets go of when the process ends, however it ends.
final class ScoringTurn {
  private let file: FileHold

  /// - Parameters:
  ///   - place: named after the store and the catalog.
  ///   - waiting: called once where another process is at work.
  /// - Returns: `nil` after a stop.
  /// - Throws: `StagedFileError`.
  init?(at place: URL, stop: StopSignal, waiting: () -> Void) throws {
    var isAnnounced = false
    while true {
      if let file = try FileHold(place) {
        self.file = file
        return
      }
      if !isAnnounced { waiting() }
      isAnnounced = true
      if stop.isRaised { return nil }
      usleep(100_000)
    }
  }
}
