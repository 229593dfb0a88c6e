internal import Matching
internal import Prose

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
    guard let audit = current else {
      return currentPair == nil ? say("the queue is empty", "キューは空です") : say("not read yet", "読み込み中です")
    }
    return objection(to: command, on: audit)
  }

  private func objection(to command: Command, on audit: Audit) -> String? {
    switch command {
    case .next where place + 1 >= queue.count: return say("this is the last pair", "最後の組です")
    case .previous where place == 0: return say("this is the first pair", "最初の組です")
    case .nextUndecided where nextUndecided(after: place) == nil:
      return say("no other pair is undecided", "未判定の組は他にありません")
    case .phrase(let number) where number > audit.phrases.count:
      let count = audit.phrases.count
      return count == 0 ? noPhrases : say("this pair has \(count.counted("phrase"))", "この組の語句は \(count) 個です")
    case .phraseDown where audit.phrases.isEmpty, .phraseUp where audit.phrases.isEmpty:
      return noPhrases
    case .phraseDown where (phrase ?? -1) + 1 >= audit.phrases.count: return say("this is the last phrase", "最後の語句です")
    case .phraseUp where (phrase ?? 0) == 0: return say("this is the first phrase", "最初の語句です")
    case .zoom where session.pictures == .none, .photoAlone where session.pictures == .none:
      return say("this terminal shows no pictures", "この端末では写真を表示できません")
    case .zoom where !isZoomed && selectedRegion == nil && layout.photo != nil:
      return say("this phrase has no region on the photo", "この語句には写真上の領域がありません")
    case .compare where audit.swap == nil:
      return say("no other pair is known to fit better", "より合う組は見つかっていません")
    case .markSwapped where session.isSecondOpinion:
      return say("not while giving a second opinion", "再判定中は使えません")
    case .compare where rival == nil:
      return say("\(audit.swap?.with ?? "") is not in this review", "\(audit.swap?.with ?? "") はこのレビューにありません")
    case .open where screen == .correction && draft?.isEmpty != false:
      let signs = [Command.accept, .reject, .retype].map { keys.key(for: $0, in: .correction)?.sign ?? "" }
      return say(
        "nothing is corrected yet; \(signs[0]) right, \(signs[1]) wrong, \(signs[2]) type",
        "まだ訂正がありません。\(signs[0]) 正, \(signs[1]) 誤, \(signs[2]) 入力")
    case .redrawRegion where session.pictures == .none:
      return say("this terminal shows no pictures", "この端末では写真を表示できません")
    case .redrawRegion where layout.photo == nil: return say("the photo needs a larger window", "写真には大きな画面が必要です")
    case .redrawRegion where audit.phrases.isEmpty: return noPhrases
    default: return nil
    }
  }

  private var noPhrases: String { say("this pair has no phrases", "この組には語句がありません") }
}
