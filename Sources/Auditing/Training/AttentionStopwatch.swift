import Claims
import Features
import Glibc
import Matching

/// Rates pairs by an attention network alone, and takes the time.
struct AttentionStopwatch: Sendable {
  private let matcher: AttentionMatcher
  private let classes: ClassVocabulary

  init(_ model: AttentionModel, classes: ClassVocabulary) {
    matcher = AttentionMatcher(model: model, classes: classes.vectors)
    self.classes = classes
  }

  /// - Returns: `nil` for a photo that the network can't see.
  func examine(_ pair: PairInput) -> (photo: AttentionPhoto, milliseconds: Double)? {
    let start = Self.processorTime()
    guard let photo = matcher.model.projection.photo(pair.photo, classes: classes.vectors) else { return nil }
    let view = matcher.model.network.look(at: photo)
    let phrases = pair.claims.filter { $0.observability == .visible }.flatMap { claim in
      ([AttentionWords.term(of: claim)] + claim.alternatives.map(\.term)).map {
        AttentionMatcher.Phrase(term: $0, subject: claim.subject)
      }
    }
    _ = matcher.supports(of: phrases, in: view, text: pair.text)
    return (photo, (Self.processorTime() - start) * 1000)
  }

  /// Of this thread, in seconds: other work on the machine doesn't count.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
