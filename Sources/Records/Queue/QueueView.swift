/// Whose decisions a queue shows.
public enum QueueView: Sendable, Hashable {
  /// The label that counts, whoever made it.
  case everyone
  /// What others accepted or rejected, with this operator's own answers alone: a second opinion is given without
  /// knowing the first.
  case secondOpinion(of: String)
  /// Every pair with this operator's own answers alone: whether others decided it is no matter.
  case own(of: String)
}
