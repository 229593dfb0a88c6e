internal import Foundation
internal import Prose

/// What a session came to, for the normal screen after leaving.
public struct SessionSummary: Sendable {
  private let state: ReviewState

  public init(_ state: ReviewState) { self.state = state }

  public var text: String {
    let say = state.say
    let tally = state.tally
    let minutes = max(0, state.now.timeIntervalSince(state.session.started)) / 60
    let rate = minutes >= 1 ? Int((Double(tally.decided) * 60 / minutes).rounded()) : nil
    var lines = [
      say(
        "\(TerminalText(state.session.operator)), \(TerminalText(state.session.catalog)): \(tally.decided) decided in \(Int(minutes.rounded())) min"
          + (rate.map { ", \($0) an hour" } ?? ""),
        "\(TerminalText(state.session.operator))、\(TerminalText(state.session.catalog)): \(Int(minutes.rounded())) 分で \(tally.decided) 件判定"
          + (rate.map { "、\($0) 件/時" } ?? "")),
      say(
        "  accepted \(tally.accepted), rejected \(tally.rejected), corrected \(tally.corrected), skipped \(tally.skipped), deferred \(tally.deferred), undone \(tally.undone)",
        "  承認 \(tally.accepted)、却下 \(tally.rejected)、訂正 \(tally.corrected)、保留 \(tally.skipped)、上長へ \(tally.deferred)、取消 \(tally.undone)"
      ),
      say("  \(tally.keys.counted("key")) pressed", "  打鍵 \(tally.keys) 回"),
    ]
    lines.append(ending)
    return lines.joined(separator: "\n")
  }

  /// What is left for the next start.
  private var ending: String {
    let say = state.say
    let left = state.queue.flagged - state.queue.flaggedDecided
    switch (state.session.isSecondOpinion, state.queue.flagged) {
    case (true, 0): return say("Nobody has decided a pair yet that needs a second opinion.", "再判定を待つ組はまだありません。")
    case (false, 0) where state.progress != nil:
      return say("No pair was flagged so far; the next start goes on scoring.", "要確認の組はまだありません。次回は採点を続けます。")
    case (false, 0): return say("No pair of this catalog is flagged.", "要確認の組はありません。")
    case (true, _) where left == 0:
      return say("Every pair that others decided has your opinion too.", "再判定の対象はすべて判定済みです。")
    case (true, _):
      return say(
        "\(left.counted("pair waits", "pairs wait")) for your opinion; the next start goes on from here.",
        "再判定の残り \(left) 件。次回はここから続きます。")
    case (false, _) where left == 0: return say("Every flagged pair is decided.", "要確認の組はすべて判定済みです。")
    case (false, _):
      return say(
        "\(left.counted("flagged pair is", "flagged pairs are")) left; the next start goes on from here.",
        "残り \(left) 件。次回はここから続きます。")
    }
  }
}
