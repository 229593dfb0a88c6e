import Glibc

/// What a process has on the temporary files and folders that it is at work on; the kernel lets go of it when the
/// process ends, however it ends.
enum Hold {
  /// Linux's locks on open file descriptions (fcntl(2)), which Glibc's headers keep behind `_GNU_SOURCE`.
  private static let setOpenFileLock: CInt = 37
  /// A byte that no file reaches and SQLite, which locks bytes of its own, doesn't use.
  private static let byte: off_t = 1 << 61

  /// - Returns: whether nobody else has it, and this process has it from now on.
  static func take(file descriptor: CInt) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = byte
    lock.l_len = 1
    return fcntl(descriptor, setOpenFileLock, &lock) == 0
  }

  /// The same of a folder, which can't be opened for writing and so has another kind of lock.
  static func take(folder descriptor: CInt) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}
