internal import Foundation
internal import Matching
internal import Records

extension ReviewState {
  mutating func decide(_ decision: Label.Decision) -> [Effect] {
    guard let audit = current else { return [] }
    // The same answer again is harmless, so that a key held too long does nothing twice.
    if let outcome = currentOutcome, outcome.decision == decision, outcome.operator == session.operator {
      return advance()
    }
    let label = makeLabel(audit, decision, reasons: decision == .reject ? reasons(in: audit) : [])
    return put([label]) + advance()
  }

  /// Puts the labels of one stroke in force.
  mutating func put(_ labels: [Label]) -> [Effect] {
    let superseded = Set(labels.compactMap(\.supersedes))
    replaced = Replaced(strokes: history.filter { stroke in stroke.contains { superseded.contains($0.id) } })
    history.removeAll { stroke in stroke.contains { superseded.contains($0.id) } }
    for label in labels {
      replaced.outcomes[label.pair] = queue.outcome(of: label.pair)
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
      seconds: max(0, now.timeIntervalSince(shownSince)), supersedes: queue.outcome(of: pair)?.label)
  }

  func reasons(in audit: Audit) -> [Label.Reason] {
    audit.phrases.filter { $0.state == .contradicted }.map {
      Label.Reason(start: $0.start, end: $0.end, facet: $0.facet)
    }
  }

  mutating func advance() -> [Effect] {
    if let next = nextUndecided(after: place) {
      if next < place, queue.entry(at: next)?.outcome != nil {
        status = .done(say("the rest is decided: back to what was skipped", "残りは判定済み。保留分に戻ります"))
      }
      arrive(at: next)
      return claimed
    }
    if place + 1 < queue.count { return go(to: place + 1) }
    if let pair = currentPair, queue.isDecided(pair) {
      let (quit, list) = (keys.key(for: .quit, in: .review)?.sign ?? "", keys.key(for: .queue, in: .review)?.sign ?? "")
      status = .done(
        session.isPlain
          ? say("everything here is decided; \(quit) leaves", "すべて判定済み。\(quit) で終了")
          : say(
            "everything here is decided; \(quit) leaves, \(list) shows the queue", "すべて判定済み。\(quit) で終了、\(list) でキュー"))
    }
    arrive(at: place)
    return remembered
  }

  /// Nobody gets a pair at which another operator just arrived.
  private var claimed: [Effect] { currentPair.map { [.claim(pair: $0)] } ?? [] }

  /// Another operator was at this pair first: on to the next one.
  mutating func passOver(_ pair: String) -> [Effect] {
    guard pair == currentPair, let next = nextUndecided(after: place), next != place else { return [] }
    arrive(at: next)
    return claimed
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
    let way = stroke.first.map { find($0.pair) } ?? []
    status = .done(say("taken back", "取り消しました"))
    // In one transaction with the withdrawal, or another operator is given the pair before it is known who is at it.
    return [.save(withdrawals)] + (currentPair == stroke.first?.pair ? claimed : way)
  }

  /// Goes to a pair, widening the queue where a filter hides it.
  private mutating func find(_ pair: String) -> [Effect] {
    if let place = queue.place(of: pair) {
      arrive(at: place)
      return remembered
    }
    let isDue = queue.entry(of: pair).map(queue.isDue) ?? false
    destination = pair
    return narrow(to: QueueFilter(""), scope: isDue ? .flagged : .all)
  }

  /// A label that is not on disk does not count.
  mutating func takeBack(_ labels: [Label], reason: String) -> [Effect] {
    history.removeAll { $0.map(\.id) == labels.map(\.id) }
    let reinstated = labels.filter(\.isWithdrawn).map(\.reinstated)
    for label in reinstated { queue.set(QueueEntry.Outcome(label), for: label.pair) }
    for label in labels where !label.isWithdrawn {
      queue.set(replaced.outcomes[label.pair], for: label.pair)
      tally.takeBack(label)
    }
    history += reinstated.isEmpty ? replaced.strokes : [reinstated]
    let typed = replaced.draft
    replaced = Replaced()
    let way = labels.first.map { find($0.pair) } ?? []
    if let typed, let pair = labels.first?.pair, currentPair == pair {
      // What was typed is not to be typed again.
      draft = typed
      screen = .correction
    }
    status = .failure(say("NOT SAVED: \(reason)", "保存できません: \(reason)"))
    return way
  }

  mutating func performComparing(_ command: Command) -> [Effect]? {
    guard command == .markSwapped, let mine = current, let other = rival, let otherID = other.id else { return nil }
    let labels = [makeLabel(mine, .reject, swapWith: otherID), makeLabel(other, .reject, swapWith: mine.id)]
    let effects = put(labels) + advance()
    if status == nil { status = .done(say("both marked as swapped; u takes both back", "両方を入れ違いとして記録。u で両方取消")) }
    return effects
  }
}

/// What the last stroke superseded, to be put back should it not be saved.
struct Replaced: Sendable, Hashable {
  var strokes: [[Label]] = []
  var outcomes: [String: QueueEntry.Outcome] = [:]
  /// What it was made of, where it was a correction.
  var draft: CorrectionDraft?
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
