import Synchronization

/// Progress as a line of text with rate and time left.
public final class ProgressText: Sendable {
  private struct State {
    var phase: AuditProgress.Phase?
    var start: ContinuousClock.Instant
    var last: ContinuousClock.Instant
  }

  private let interval: Duration
  private let announcesPhases: Bool
  private let state: Mutex<State>

  /// - Parameters:
  ///   - interval: least time between two lines.
  ///   - announcesPhases: a phase's first and last line come whenever they are due.
  public init(
    every interval: Duration, announcesPhases: Bool = true, from start: ContinuousClock.Instant = .now
  ) {
    self.interval = interval
    self.announcesPhases = announcesPhases
    state = Mutex(State(start: start, last: start))
  }

  /// The line for `progress`, or `nil` where the last one is too fresh.
  public func line(for progress: AuditProgress, at now: ContinuousClock.Instant = .now) -> String? {
    let elapsed: Duration? = state.withLock { state in
      let isNew = state.phase != progress.phase
      if isNew {
        state.phase = progress.phase
        state.start = now
      }
      let isDue = announcesPhases && (isNew || progress.done == progress.total)
      guard isDue || now - state.last >= interval else { return nil }
      state.last = now
      return now - state.start
    }
    return elapsed.map { Self.text(progress, after: $0) }
  }

  static func text(_ progress: AuditProgress, after elapsed: Duration) -> String {
    var text = "\(progress.phase.rawValue): \(progress.done) of \(progress.total)"
    let seconds = elapsed / .seconds(1)
    guard progress.done > 0, seconds >= 1 else { return text }
    let rate = Double(progress.done) / seconds
    text += ", \(rate >= 10 ? "\(Int(rate.rounded()))" : "\((rate * 10).rounded() / 10)")/s"
    if progress.done < progress.total {
      text += ", \(Self.timeLeft(Double(progress.total - progress.done) / rate)) left"
    }
    return text
  }

  public static func timeLeft(_ seconds: Double) -> String {
    let seconds = Int(min(max(seconds, 1), 359_999).rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    let minutes = (seconds + 30) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
