public import Foundation
import Glibc

/// Who may read what is written into a folder.
public enum Sharing: Sendable, Hashable {
  case owner
  /// All of a group too.
  case group(gid_t)

  /// By a folder's mode: all of its group may write there and not everyone may, and files inherit the group
  /// (`chmod g+rws`), or it is another one than the user's own.
  public init(in folder: URL) {
    var status = stat()
    guard stat(folder.path, &status) == 0, status.st_mode & S_IWGRP != 0, status.st_mode & S_IWOTH == 0,
      status.st_mode & S_ISGID != 0 || status.st_gid != getegid()
    else {
      self = .owner
      return
    }
    self = .group(status.st_gid)
  }

  /// Sets a file's group and mode, whatever the umask said.
  package func apply(toFile descriptor: CInt) {
    switch self {
    case .group(let group) where fchown(descriptor, uid_t.max, group) == 0: fchmod(descriptor, 0o660)
    case .group, .owner: fchmod(descriptor, 0o600)
    }
  }

  package func apply(toFolder descriptor: CInt) {
    switch self {
    case .group(let group) where fchown(descriptor, uid_t.max, group) == 0:
      // Set-group-id, so that files and folders in it inherit the group.
      fchmod(descriptor, 0o2770)
    case .group, .owner: fchmod(descriptor, 0o700)
    }
  }
}
