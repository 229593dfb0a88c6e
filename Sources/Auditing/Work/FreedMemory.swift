import CMalloc

/// What was freed but is still this process's.
enum FreedMemory {
  /// Gives it back to the system: glibc keeps what threads freed for what they may ask for next (malloc_trim(3)).
  static func giveBack() { _ = malloc_trim(0) }
}
