import Files
import Foundation
import Glibc

/// One process's turn at bringing a store to this release's schema: of two at once the second would copy what the first has
/// half changed.
///
/// A file beside the store is held, which the kernel lets go of when the process ends, however it ends: what a killed one leaves
/// keeps nobody waiting.
struct MigrationTurn {
  /// How long one waits without a word.
  private static let patience = Duration.seconds(1)

  private let file: FileHold

  /// Waits for the turn, for as long as another process has it.
  /// - Parameter waiting: called once that takes longer than anyone expects.
  /// - Throws: `StagedFileError`.
  init(at place: URL, waiting: () -> Void) throws {
    let due = ContinuousClock.now + Self.patience
    var isTold = false
    while true {
      if let file = try FileHold(place) {
        self.file = file
        return
      }
      if !isTold, ContinuousClock.now >= due {
        isTold = true
        waiting()
      }
      usleep(20_000)
    }
  }
}
