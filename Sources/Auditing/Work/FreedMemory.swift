import CMalloc

/// What was freed but is still this process's.
public enum FreedMemory {
  /// Keeps it where every thread finds it again: of glibc, threads otherwise have up to eight heaps a core of their own, and what
  /// networks freed in one is no use to another (mallopt(3), M_ARENA_MAX). To be called before there are threads.
  public static func share() { _ = mallopt(M_ARENA_MAX, 1) }

  /// Gives it back to the system: glibc keeps what threads freed for what they may ask for next (malloc_trim(3)).
  static func giveBack() { _ = malloc_trim(0) }
}
