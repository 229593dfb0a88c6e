internal import Matching

extension ReviewState {
  /// Why a command can't be carried out now, in a few words; `nil` where it can.
  public func objection(to command: Command) -> String? {
    switch command {
    case .undo:
      return history.isEmpty ? say("none of your decisions is left to undo", "取り消せる判定がありません") : nil
    case .clearFilter:
      return queue.filter.isEmpty ? say("there is no filter to clear", "フィルターはありません") : nil
    case .queue, .find, .help, .quit, .redraw, .suspend, .scope, .sort, .leave, .pageDown, .pageUp: return nil
    default: break
    }
    guard let audit = current else { return say("the queue is empty", "キューは空です") }
    return objection(to: command, on: audit)
  }

  private func objection(to command: Command, on audit: Audit) -> String? {
    switch command {
    case .next where place + 1 >= queue.order.count: return say("this is the last pair", "最後の組です")
    case .previous where place == 0: return say("this is the first pair", "最初の組です")
    case .nextUndecided where queue.nextUndecided(after: place) == nil:
      return say("no other pair is undecided", "未判定の組は他にありません")
    case .phrase(let number) where number > audit.phrases.count:
      let count = audit.phrases.count
      return count == 0 ? noPhrases : say("this pair has \(count) phrases", "この組の語句は \(count) 個です")
    case .phraseDown where audit.phrases.isEmpty, .phraseUp where audit.phrases.isEmpty:
      return noPhrases
    case .phraseDown where (phrase ?? -1) + 1 >= audit.phrases.count: return say("this is the last phrase", "最後の語句です")
    case .phraseUp where (phrase ?? 0) == 0: return say("this is the first phrase", "最初の語句です")
    case .zoom where session.pictures == .none, .photoAlone where session.pictures == .none:
      return say("this terminal shows no pictures", "この端末では写真を表示できません")
    case .zoom where !isZoomed && selectedPhrase?.region == nil && layout.photo != nil:
      return say("this phrase has no region on the photo", "この語句には写真上の領域がありません")
    case .compare where audit.swap == nil:
      return say("no other pair is known to fit better", "より合う組は見つかっていません")
    case .compare where rival == nil:
      return say("\(audit.swap?.with ?? "") is not in this review", "\(audit.swap?.with ?? "") はこのレビューにありません")
    case .open where screen == .correction && draft?.isEmpty != false:
      return say("nothing is corrected yet; a right, r wrong, t type", "まだ訂正がありません。a 正, r 誤, t 入力")
    default: return nil
    }
  }

  private var noPhrases: String { say("this pair has no phrases", "この組には語句がありません") }
}
