internal import Claims
internal import Foundation
internal import Matching

/// An audit summed up in a sentence or two: what conflicts, what the photo has beyond the text, what the text has beyond
/// the photo.
struct AuditSentence {
  let audit: Audit
  let say: Wording
  /// Whether it may say what the pair as a whole comes to, which tells flagged pairs from those mixed in.
  var tellsVerdict = true

  var text: String {
    if audit.verdict == .error { return problem }
    let conflicts = audit.phrases.filter { $0.state == .contradicted }.sorted { $0.contradiction > $1.contradiction }
    let opening = tellsVerdict ? opening(conflicts) : ""
    let parts = [opening, conflict(conflicts), surplus].filter { !$0.isEmpty }
    let text = parts.joined(separator: say(" ", ""))
    return opening.isEmpty ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  private var problem: String {
    say("This pair could not be checked: ", "この組は確認できませんでした: ") + (audit.error ?? say("no reason given", "理由不明"))
  }

  private func opening(_ conflicts: [JudgedPhrase]) -> String {
    switch audit.asymmetry?.type {
    case .conflict: say("Photo and text conflict (type I):", "写真と文が矛盾しています(タイプ I)。")
    case .imageSurplus where conflicts.isEmpty:
      say("The photo shows more than the text says (type II).", "写真には文にないものがあります(タイプ II)。")
    case .textSurplus where conflicts.isEmpty:
      say("The text says more than the photo shows (type III).", "文には写真で確認できないことがあります(タイプ III)。")
    case .none? where conflicts.isEmpty: say("Photo and text agree.", "写真と文は一致しています。")
    default: ""
    }
  }

  private func conflict(_ conflicts: [JudgedPhrase]) -> String {
    guard let worst = conflicts.first else {
      let isConflict = audit.asymmetry?.type == .conflict
      return isConflict && tellsVerdict
        ? say("as a whole they fit badly, though no single phrase stands out.", "特定の語句ではなく、全体として合いません。") : ""
    }
    let others = conflicts.dropFirst().map(\.text)
    let first = statement(of: worst)
    if others.isEmpty { return first + say(".", "。") }
    let listed = others.prefix(3).map { say("“\($0)”", "「\($0)」") }.joined(separator: say(", ", "、"))
    let more = others.count > 3 ? say(" and \(others.count - 3) more", " ほか \(others.count - 3) 件") : ""
    return first + say("; also \(listed)\(more).", "。\(listed)\(more)も合いません。")
  }

  private func statement(of phrase: JudgedPhrase) -> String {
    let said = phrase.text
    switch (phrase.facet, phrase.observed) {
    case (.part, nil): return say("the text names “\(said)”, and none is seen", "文には「\(said)」とありますが、見当たりません")
    case (.text, nil): return say("the text says “\(said)”, the print reads otherwise", "文には「\(said)」とありますが、印字が違います")
    case (.count, nil):
      return say("the text says “\(said)”, the photo shows another number", "文には「\(said)」とありますが、写真の数が違います")
    case (.kind, nil):
      return say("the text says “\(said)”, the photo looks like something else", "文には「\(said)」とありますが、写真は別の物に見えます")
    case (_, nil):
      return say("the text says “\(said)”, and that is not what the photo shows", "文には「\(said)」とありますが、写真ではそう見えません")
    case (.text, let seen?):
      return say("the text says “\(said)”, the print reads “\(seen)”", "文には「\(said)」、印字は「\(seen)」")
    case (.count, let seen?):
      return say("the text says “\(said)”, the photo shows \(seen)", "文には「\(said)」、写真では \(seen) 個")
    case (.kind, let seen?):
      return say("the text says “\(said)”, the photo looks like \(seen)", "文には「\(said)」、写真は \(seen) に見えます")
    case (.part, let seen?):
      return say("the text says “\(said)”, the photo shows \(seen)", "文には「\(said)」、写真では \(seen)")
    case (_, let seen?):
      return say("the text says “\(said)”, the product looks \(seen)", "文には「\(said)」、商品は \(seen) に見えます")
    }
  }

  private var surplus: String {
    guard let asymmetry = audit.asymmetry else { return "" }
    var parts: [String] = []
    let unseen = audit.phrases.filter { $0.state == .unobservable }.map(\.text)
    if asymmetry.textSurplus >= 0.1, !unseen.isEmpty {
      let listed = unseen.prefix(3).map { say("“\($0)”", "「\($0)」") }.joined(separator: say(", ", "、"))
      let more = unseen.count > 3 ? say(" and \(unseen.count - 3) more", " ほか \(unseen.count - 3) 件") : ""
      parts.append(say("Not settled by the photo: \(listed)\(more).", "\(listed)\(more)は写真では確認できません。"))
    }
    if asymmetry.imageSurplus >= 0.1 {
      let share = Int((min(1, asymmetry.imageSurplus) * 100).rounded())
      parts.append(say("No phrase is about \(share) % of what the photo shows.", "写真の \(share) % には対応する語句がありません。"))
    }
    return parts.joined(separator: say(" ", ""))
  }
}
