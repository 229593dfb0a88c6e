/// Why an operator doesn't get a pair.
public enum PlaceRefusal: Sendable, Hashable {
  /// Another operator is at it.
  case occupied(by: String)
  /// Another operator has decided it meanwhile.
  case decided(Label)
}
