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
    noteStanding(before: labels)
    let superseded = Set(labels.compactMap(\.supersedes))
    let earlier = history.joined().filter { superseded.contains($0.id) }
    history.removeAll { stroke in stroke.contains { superseded.contains($0.id) } }
    for label in labels {
      if let before = earlier.first(where: { $0.id == label.supersedes }) {
        // What was decided of another text or photo is not decided of this one.
        if queue.outcome(of: label.pair)?.isOutdated == false { former[label.id] = before }
        if before.isVerdict { takeFromTally(before) }
      }
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
      status = .done(everythingDecided)
    }
    arrive(at: place)
    return remembered
  }

  private var everythingDecided: String {
    guard queue.filter.isEmpty else {
      return say(
        "everything under “\(queue.filter.text)” is decided; \(wayToClearFilter) shows the rest",
        "「\(queue.filter.text)」はすべて判定済み。\(wayToClearFilter) で残りを表示")
    }
    let (quit, list) = (keys.key(for: .quit, in: .review)?.sign ?? "", keys.key(for: .queue, in: .review)?.sign ?? "")
    return session.isPlain
      ? say("everything here is decided; \(quit) leaves", "すべて判定済み。\(quit) で終了")
      : say("everything here is decided; \(quit) leaves, \(list) shows the queue", "すべて判定済み。\(quit) で終了、\(list) でキュー")
  }

  /// Nobody gets a pair at which another operator just arrived.
  var claimed: [Effect] { currentPair.map { [.claim(pair: $0)] } ?? [] }

  /// Another operator was at this pair first: on to the next one.
  mutating func passOver(_ pair: String) -> [Effect] {
    guard pair == currentPair, let next = nextUndecided(after: place), next != place else { return [] }
    arrive(at: next)
    return claimed
  }

  /// What is put back should a stroke not be saved.
  private mutating func noteStanding(before labels: [Label]) {
    replaced = Replaced(history: history, former: former, tally: tally)
    for label in labels { replaced.outcomes[label.pair] = queue.outcome(of: label.pair) }
  }

  /// What an earlier session decided was counted there.
  private mutating func takeFromTally(_ label: Label) {
    if label.at >= session.started { tally.takeBack(label) }
  }

  /// Takes back this operator's last decision that is still in force, and goes to its pair. What that had decided before, and
  /// replaced by it, is decided again.
  mutating func undo() -> [Effect] {
    guard let stroke = history.last else { return [] }
    noteStanding(before: stroke)
    history.removeLast()
    var (withdrawals, renewals): ([Label], [Label]) = ([], [])
    for label in stroke {
      let isOutdated = queue.outcome(of: label.pair)?.isOutdated == true
      var withdrawal = label
      withdrawal.id = labelIDs.next()
      withdrawal.at = now
      withdrawal.seconds = 0
      withdrawal.supersedes = label.id
      withdrawal.isWithdrawn = true
      queue.apply(withdrawal)
      takeFromTally(label)
      withdrawals.append(withdrawal)
      guard let before = former.removeValue(forKey: label.id), !isOutdated else { continue }
      let renewal = renewed(before)
      queue.apply(renewal)
      if renewal.isVerdict { tally.count(renewal) }
      renewals.append(renewal)
    }
    if !renewals.isEmpty { history.append(renewals) }
    tally.undone += 1
    let way = stroke.first.map { find($0.pair) } ?? []
    let again = stroke.first.flatMap { queue.outcome(of: $0.pair) }.map { $0.words(say) }
    status = .done(
      again.map { say("taken back; as before: \($0)", "取り消しました。以前の判定に戻りました: \($0)") } ?? say("taken back", "取り消しました"))
    // In one transaction with the withdrawal, or another operator is given the pair before it is known who is at it.
    let isOpen = currentPair == stroke.first?.pair && currentPair.map(queue.isDecided) != true
    return [.save(withdrawals + renewals)] + (isOpen ? claimed : way)
  }

  /// A decision once more, which took no time.
  private mutating func renewed(_ label: Label) -> Label {
    var again = label
    again.id = labelIDs.next()
    again.at = now
    again.seconds = 0
    again.supersedes = nil
    former[again.id] = former.removeValue(forKey: label.id)
    return again
  }

  /// Goes to a pair, widening the queue where a filter hides it.
  mutating func find(_ pair: String) -> [Effect] {
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
    history = replaced.history
    former = replaced.former
    tally = replaced.tally
    for label in labels { queue.set(replaced.outcomes[label.pair], for: label.pair) }
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

/// How things stood before the last stroke, to be put back should it not be saved.
struct Replaced: Sendable, Hashable {
  var history: [[Label]] = []
  var former: [UUID: Label] = [:]
  var tally = Tally()
  var outcomes: [String: QueueEntry.Outcome] = [:]
  /// What it was made of, where it was a correction.
  var draft: CorrectionDraft?
}
