public import Features
public import Records

/// What the reducer asks of the world. `save`, `claim` and `fetch` are done before the next frame is drawn, the others
/// may come after it.
public enum Effect: Sendable, Hashable {
  /// Labels of one decision, written together.
  case save([Label])
  /// The pair to come back to at the next start.
  case remember(pair: String)
  /// The same, unless another operator is there: then `ReviewEvent.refused` says why.
  case claim(pair: String)
  /// Audits that are not at hand; `ReviewEvent.fetched` brings them.
  case fetch([String])
  /// All pairs of a wider scope; `ReviewEvent.listed` brings them.
  case list(ReviewQueue.Scope)
  /// The pairs whose words match; `ReviewEvent.found` brings them.
  case find(QueueFilter)
  /// Repaint every cell.
  case redraw
  /// Leave the terminal to the shell until `fg`.
  case suspend
  case quit
}

/// A pair's photo, or a part of it.
public struct PhotoRequest: Sendable, Hashable {
  public let pair: String
  /// Decoded again at this crop; `nil` is the whole photo.
  public let crop: Region?

  public init(pair: String, crop: Region? = nil) {
    self.pair = pair
    self.crop = crop
  }
}
