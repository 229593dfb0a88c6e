/// Why a pair came into the queue.
public enum QueueReason: String, Sendable, Codable, Hashable, CaseIterable {
  case flagged
  /// Drawn at random from the pairs that are not flagged, so that what the flags miss is known.
  case auditSample
  /// Its answer is known: it shows how often operators err.
  case gold
}
