internal import Matching
internal import Prose
internal import Records

extension ReviewState {
  /// Asks for another view of the queue; it is shown once the store has what it takes.
  mutating func narrow(
    to filter: QueueFilter, scope: ReviewQueue.Scope? = nil, sort: ReviewQueue.Sort? = nil
  ) -> [Effect] {
    let wish = QueueWish(scope: scope ?? queue.scope, filter: filter, sort: sort ?? queue.sort)
    asked = wish
    if wish.isReady(queue.listed) { return settle() }
    status = .done(say("searching…", "検索中…"))
    let lists: [Effect] = queue.listed.rawValue < wish.scope.rawValue ? [.list(wish.scope)] : []
    return lists + (filter.needsWords ? [.find(filter)] : [])
  }

  mutating func listed(_ entries: [QueueEntry], of scope: ReviewQueue.Scope) -> [Effect] {
    queue.list(entries, of: scope)
    return settle()
  }

  mutating func found(_ pairs: Set<String>, by filter: QueueFilter) -> [Effect] {
    // An earlier question's answer is no answer.
    guard asked?.filter == filter else { return [] }
    asked?.found = pairs
    return settle()
  }

  /// Shows the queue that was asked for, with the current pair where it still is in it.
  private mutating func settle() -> [Effect] {
    guard let wish = asked, wish.isReady(queue.listed) else { return [] }
    asked = nil
    let pair = destination ?? currentPair
    destination = nil
    queue.show(wish.scope, filter: wish.filter, sort: wish.sort, found: wish.found)
    let kept = pair.flatMap { queue.place(of: $0) }
    if let kept, screen != .review, pair == currentPair || kept == place {
      place = kept
    } else {
      arrive(at: kept ?? nextUndecided(after: -1) ?? 0)
    }
    tell(of: wish.filter)
    return remembered
  }

  private mutating func tell(of filter: QueueFilter) {
    let count = queue.count
    let pairs = count.counted("pair")
    if filter.isEmpty {
      status = .done(say("no filter: \(pairs)", "\(count) 件、フィルターなし"))
    } else if count == 0 {
      let fields = QueueFilter.fields.map { $0 + ":" }.joined(separator: " ")
      status = .failure(
        filter.namesUnknownField
          ? say("nothing matches “\(filter.text)”; fields: \(fields)", "「\(filter.text)」に該当なし。項目: \(fields)")
          : say(
            "nothing matches “\(filter.text)”; \(wayToClearFilter) clears it",
            "「\(filter.text)」に該当なし。\(wayToClearFilter) で解除"))
    } else {
      status = .done(say("“\(filter.text)”: \(pairs)", "「\(filter.text)」: \(count) 件"))
    }
  }

  /// The keys that end a filter, from where one is.
  var wayToClearFilter: String {
    if session.isPlain {
      let find = keys.key(for: .find, in: .review)?.sign ?? ""
      return say("\(find) alone", "\(find) だけの行")
    }
    let clear = keys.key(for: .clearFilter, in: .queue)?.sign ?? ""
    let list = keys.key(for: .queue, in: .review)?.sign ?? ""
    return screen == .queue ? clear : say("\(list), then \(clear)", "\(list) の後 \(clear)")
  }

  /// Asks for what was typed; a value that no pair can have is answered with those that it can.
  mutating func search(for text: String) -> [Effect] {
    let filter = QueueFilter(text)
    guard let term = filter.unknownTerm else { return narrow(to: filter) }
    let known = term.known.joined(separator: " ")
    let words = say("no \(term.field) is “\(term.value)”: \(known)", "\(term.field)「\(term.value)」はありません: \(known)")
    // The values matter most where there is no room for all of it.
    status = .failure(CellText(words).width + 4 <= size.columns ? words : "\(term.field): \(known)")
    return []
  }

  mutating func performInQueue(_ command: Command) -> [Effect]? {
    let page = max(1, size.rows - 6)
    let last = max(0, queue.count - 1)
    switch command {
    case .pageDown: return go(to: min(last, place + page))
    case .pageUp: return go(to: max(0, place - page))
    case .first: return go(to: 0)
    case .last: return go(to: last)
    case .open, .leave: return show(.review)
    case .scope: return narrow(to: queue.filter, scope: Self.following(queue.scope))
    case .sort: return narrow(to: queue.filter, sort: Self.following(queue.sort))
    default: return nil
    }
  }

  /// Pairs just scored: the queue grows behind what was seen, and what is on the screen stays as it is.
  mutating func receive(_ audits: [Audit]) -> [Effect] {
    let wasEmpty = queue.isEmpty
    var entries = audits.compactMap { audit in
      audit.id.map { pair in
        let isSampled = !ReviewQueue.Scope.flagged.verdicts.contains(audit.verdict)
        return QueueEntry(
          pair: pair, risk: audit.risk, verdict: audit.verdict, draw: isSampled ? session.sample?.draw(pair) : nil)
      }
    }
    // A pair that nobody decided is no matter for a second opinion.
    if session.isSecondOpinion { entries.removeAll { queue.entry(of: $0.pair) == nil } }
    if queue.filter.needsWords {
      for audit in audits { queue.noteFound(audit.id ?? "", queue.filter.matches(AuditWords(audit))) }
    }
    queue.add(entries)
    if let newest = audits.last(where: { $0.id == currentPair }) {
      fresher = newest.phrases == current?.phrases ? nil : newest
    }
    shelf.refresh(audits.filter { $0.id != currentPair || $0.phrases == current?.phrases })
    guard wasEmpty, !queue.isEmpty else { return [] }
    arrive(at: nextUndecided(after: -1) ?? 0)
    // Somebody else may have waited for this first pair too.
    return currentPair.map(queue.isDecided) == true ? remembered : claimed
  }

  private static func following<Value: CaseIterable & Equatable>(_ value: Value) -> Value {
    let all = Array(Value.allCases)
    let place = all.firstIndex(of: value) ?? 0
    return all[(place + 1) % all.count]
  }
}
