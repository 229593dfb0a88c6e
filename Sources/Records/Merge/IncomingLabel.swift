/// A label from outside on its way into the store.
public struct IncomingLabel: Sendable, Hashable {
  /// Of which photo and which words it speaks.
  public enum Content: Sendable, Hashable {
    /// Those of the pair's latest audit.
    case latest
    /// Those of this `ScoredPair.content`; `nil` where nobody knows, which makes the label an outdated one.
    case known(String?)
  }

  public let label: Label
  public let shown: Shown?
  public let content: Content
  /// Where it stands in its file, for what is said of it: "line 3".
  public let place: String

  public init(label: Label, shown: Shown? = nil, content: Content = .latest, place: String) {
    self.label = label
    self.shown = shown
    self.content = content
    self.place = place
  }
}
