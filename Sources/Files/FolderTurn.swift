public import Foundation
import Glibc

/// A turn at something that one process at a time does in a folder; the kernel lets go of it with the process, and nothing lies
/// about for it.
public final class FolderTurn {
  private let descriptor: CInt

  /// Waits for whoever has it; where the folder may not be read nobody can, and nobody waits.
  public init(_ folder: URL) {
    descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
