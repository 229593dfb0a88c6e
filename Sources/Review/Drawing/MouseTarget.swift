/// What a click means.
public enum MouseTarget: Sendable, Hashable {
  /// A phrase of the current audit, by its place.
  case phrase(Int)
  /// A pair of the queue, by its place.
  case pair(Int)
  case command(Command)
}

struct TargetArea: Sendable, Hashable {
  let rect: Rect
  let target: MouseTarget
}
