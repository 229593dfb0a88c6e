import Foundation
public import Matching
public import Records

/// Everything that can happen to a review; a list of these with their times is a session that can be replayed.
public enum ReviewEvent: Sendable, Hashable {
  case key(Key)
  /// Text that the terminal marked as pasted.
  case pasted(String)
  case mouse(MouseEvent)
  case resized(Size)
  /// The clock, about once a second.
  case tick
  /// The pairs that `Effect.fetch` asked for, as far as the store has them.
  case fetched([FetchedPair], asked: [String])
  case listed([QueueEntry], of: ReviewQueue.Scope)
  case found(Set<String>, by: QueueFilter)
  /// Audits as they are finished, in any order; one with a known id replaces it.
  case audited([Audit])
  /// How far a running audit of the catalog is; `nil` once it is done.
  case progressed(ScoringProgress?)
  /// Why the catalog can't be scored; what is in the store can be reviewed all the same.
  case scoringFailed(reason: String)
  /// Another version of the model judges the catalog from now on; audits by it follow.
  case adapted(version: String)
  /// Pairs to ask about before all others, as the model now sees them.
  case ordered([QueueEntry])
  /// Labels that came from elsewhere: another operator on the same store.
  case labelled([Label])
  /// Where the other operators are now: pair by operator.
  case others([String: String])
  /// Another operator was at a pair first.
  case refused(pair: String, PlaceRefusal)
  case saveFailed([Label], reason: String)
  /// The store could not be read.
  case readFailed(reason: String)
  case photoFailed(pair: String, reason: String)
}
