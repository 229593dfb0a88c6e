internal import Foundation
internal import Matching
internal import Records

extension ReviewState {
  mutating func decide(_ decision: Label.Decision) -> [Effect] {
    guard let audit = current else { return [] }
    // The same answer again is harmless, so that a key held too long does nothing twice.
    if let label = currentLabel, label.decision == decision, label.operator == session.operator { return advance() }
    let label = makeLabel(audit, decision, reasons: decision == .reject ? reasons(in: audit) : [])
    return put([label]) + advance()
  }

  /// Puts the labels of one stroke in force.
  mutating func put(_ labels: [Label]) -> [Effect] {
    replaced = labels.compactMap { queue.labels[$0.pair] }
    for label in labels {
      history.removeAll { stroke in stroke.contains { $0.id == label.supersedes } }
      queue.apply(label)
      tally.count(label)
    }
    history.append(labels)
    return [.save(labels)]
  }

  mutating func makeLabel(
    _ audit: Audit, _ decision: Label.Decision, reasons: [Label.Reason] = [], corrections: [Label.Correction] = [],
    swapWith: String? = nil, note: String? = nil
  ) -> Label {
    let pair = audit.id ?? ""
    return Label(
      id: labelIDs.next(), pair: pair, auditModel: audit.model, operator: session.operator, at: now, decision: decision,
      reasons: reasons, corrections: corrections, swapWith: swapWith, note: note,
      seconds: max(0, now.timeIntervalSince(shownSince)), supersedes: queue.labels[pair]?.id)
  }

  func reasons(in audit: Audit) -> [Label.Reason] {
    audit.phrases.filter { $0.state == .contradicted }.map {
      Label.Reason(start: $0.start, end: $0.end, facet: $0.facet)
    }
  }

  mutating func advance() -> [Effect] {
    if let next = queue.nextUndecided(after: place) {
      if next < place, !queue.isDecided(queue.order[next]), queue.labels[queue.order[next]] != nil {
        status = .done(say("the rest is decided: back to what was skipped", "残りは判定済み。保留分に戻ります"))
      }
      return go(to: next)
    }
    if place + 1 < queue.order.count { return go(to: place + 1) }
    if let id = current?.id, queue.isDecided(id) {
      status = .done(say("everything here is decided; q leaves, tab shows the queue", "すべて判定済み。q で終了、Tab でキュー"))
    }
    arrive(at: place)
    return remembered
  }

  /// Takes back this operator's last decision that is still in force, and goes to its pair.
  mutating func undo() -> [Effect] {
    guard let stroke = history.popLast() else { return [] }
    var withdrawals: [Label] = []
    for label in stroke {
      var withdrawal = label
      withdrawal.id = labelIDs.next()
      withdrawal.at = now
      withdrawal.seconds = 0
      withdrawal.supersedes = label.id
      withdrawal.isWithdrawn = true
      queue.apply(withdrawal)
      if label.at >= session.started { tally.takeBack(label) }
      withdrawals.append(withdrawal)
    }
    tally.undone += 1
    if let id = stroke.first?.pair { find(id) }
    status = .done(say("taken back", "取り消しました"))
    return [.save(withdrawals)] + remembered
  }

  /// Goes to a pair, widening the queue where a filter hides it.
  private mutating func find(_ id: String) {
    if !queue.order.contains(id) {
      let scope = queue.audits[id].map(ReviewQueue.isFlagged) == true ? ReviewQueue.Scope.flagged : .all
      queue.show(scope, filter: QueueFilter(""), sort: queue.sort)
    }
    if let place = queue.order.firstIndex(of: id) { arrive(at: place) }
  }

  /// A label that is not on disk does not count.
  mutating func takeBack(_ labels: [Label], reason: String) -> [Effect] {
    var restored: [Label] = []
    for label in labels {
      let before = label.isWithdrawn ? label.reinstated : replaced.first { $0.pair == label.pair }
      queue.restore(before, for: label.pair)
      if !label.isWithdrawn { tally.takeBack(label) }
      if let before, before.operator == session.operator { restored.append(before) }
    }
    history.removeAll { $0.map(\.id) == labels.map(\.id) }
    if !restored.isEmpty { history.append(restored) }
    if let id = labels.first?.pair { find(id) }
    status = .failure(say("NOT SAVED: \(reason)", "保存できません: \(reason)"))
    return remembered
  }

  mutating func performComparing(_ command: Command) -> [Effect]? {
    guard command == .markSwapped, let mine = current, let other = rival, let otherID = other.id else { return nil }
    let labels = [makeLabel(mine, .reject, swapWith: otherID), makeLabel(other, .reject, swapWith: mine.id)]
    let effects = put(labels) + advance()
    if status == nil { status = .done(say("both marked as swapped; u takes both back", "両方を入れ違いとして記録。u で両方取消")) }
    return effects
  }
}

extension Label {
  /// What a withdrawal would have withdrawn, had it been saved.
  fileprivate var reinstated: Label {
    var label = self
    label.id = supersedes ?? id
    label.supersedes = nil
    label.isWithdrawn = false
    return label
  }
}
