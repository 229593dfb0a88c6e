/// Where on the photo a statement is decided.
public enum Place: Sendable, Hashable {
  case whole
  case part(String)
  case words
  /// It isn't there.
  case nowhere
}
