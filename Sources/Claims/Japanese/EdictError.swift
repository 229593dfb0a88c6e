/// Why EDICT could not be used.
public enum EdictError: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable

  public var description: String {
    "edict holds no entry that can be read. Reinstall the package edict."
  }
}
