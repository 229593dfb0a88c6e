public import Foundation
internal import Matching
internal import Records

extension ReviewState {
  /// The one place where an event gains a meaning.
  ///
  /// - Parameter now: when it happened; a session replayed with the same times comes to the same state.
  public mutating func update(_ event: ReviewEvent, at now: Date) -> [Effect] {
    self.now = now
    let effects = handle(event)
    let needed = neededAudits
    shelf.tidy(keeping: Set(needed))
    let lacking = needed.enumerated().filter { shelf.lacks($0.element) && !needed[..<$0.offset].contains($0.element) }
    return effects + (lacking.isEmpty ? [] : [.fetch(lacking.map(\.element))])
  }

  private mutating func handle(_ event: ReviewEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .pasted(let text):
      entry?.insert(text)
      return []
    case .mouse(let event): return point(event)
    case .resized(let size):
      self.size = size
      return [.redraw]
    case .tick: return []
    case .fetched(let pairs, let asked): return receive(pairs, asked: asked)
    case .listed(let entries, let scope): return listed(entries, of: scope)
    case .found(let pairs, let filter): return found(pairs, by: filter)
    case .audited(let audits): return receive(audits)
    case .progressed(let progress):
      self.progress = progress
      return []
    case .scoringFailed(let reason):
      progress = nil
      status = .failure(say("scoring stopped: \(reason)", "採点できません: \(reason)"))
      return []
    case .adapted(let version):
      status = .done(say("learned from your decisions: \(version)", "判定から学習しました: \(version)"))
      return []
    case .ordered(let entries):
      queue.markSeen(upTo: place)
      queue.ask(first: entries.map(\.pair), entries: entries)
      return []
    case .labelled(let labels): return heed(labels)
    case .others(let places):
      others = places
      return []
    case .refused(let pair, .occupied(let other)):
      others[other] = pair
      return passOver(pair)
    case .refused(let pair, .decided(let label)): return heed([label]) + passOver(pair)
    case .saveFailed(let labels, let reason): return takeBack(labels, reason: reason)
    case .readFailed(let reason):
      asked = nil
      status = .failure(say("the store can't be read: \(reason)", "読み込めません: \(reason)"))
      return []
    case .photoFailed(let pair, let reason):
      photoProblems[pair] = reason
      return []
    }
  }

  /// Shows what went wrong before the first key.
  public mutating func report(_ problem: String) { status = .failure(problem) }

  /// Says before the first key that recent pairs no longer look like earlier ones.
  ///
  /// - Parameters:
  ///   - signals: what looked different: "photos", "texts" …
  ///   - date: when that was found.
  public mutating func report(drift signals: [String], found date: Date) {
    let (names, day) = (signals.joined(separator: ", "), date.formatted(.iso8601.year().month().day()))
    status = .done(
      say("drift (\(day)): \(names) look different; see kantei drift", "変化あり (\(day)): \(names)。kantei drift を参照"))
  }

  private mutating func receive(_ pairs: [FetchedPair], asked: [String]) -> [Effect] {
    let wasHere = current != nil
    shelf.put(pairs.map(\.audit))
    shelf.noteMissing(asked)
    let unknown = pairs.map(\.entry).filter { queue.entry(of: $0.pair) == nil }
    if !unknown.isEmpty, !session.isSecondOpinion { queue.add(unknown) }
    if !wasHere { phrase = current.flatMap(Self.mostDoubtful) }
    return []
  }

  /// What another operator decided.
  private mutating func heed(_ labels: [Label]) -> [Effect] {
    // Whoever gives a second opinion must not know the first.
    if session.isSecondOpinion { return [] }
    for label in labels { queue.apply(label) }
    let ended = Set(labels.compactMap(\.supersedes))
    history.removeAll { stroke in stroke.contains { ended.contains($0.id) } }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    tally.keys += 1
    guard size.isUsable else {
      return keys.command(for: key, in: .review) == .quit ? [.quit] : []
    }
    status = nil
    if entry != nil { return type(key) }
    guard let command = keys.command(for: key, in: context) else {
      let help = keys.key(for: .help, in: context)?.sign ?? "?"
      status = .objection(
        say("\(key.sign) means nothing here; \(help) shows every key", "\(key.sign) はここでは使えません。\(help) で全キー表示"))
      return []
    }
    if let objection = objection(to: command) {
      status = .objection("\(key.sign): \(objection)")
      return []
    }
    return perform(command)
  }

  mutating func perform(_ command: Command) -> [Effect] {
    switch screen {
    case .correction: if let effects = performCorrecting(command) { return effects }
    case .region: if let effects = performDrawing(command) { return effects }
    case .compare: if let effects = performComparing(command) { return effects }
    case .queue: if let effects = performInQueue(command) { return effects }
    case .keys: if let effects = performInKeySheet(command) { return effects }
    case .review, .photo: break
    }
    return switch command {
    case .accept: decide(.accept)
    case .reject: decide(.reject)
    case .skip: decide(.skip)
    case .defer: decide(.defer)
    case .correct: beginCorrecting()
    case .undo: undo()
    case .next: go(to: place + 1)
    case .previous: go(to: place - 1)
    case .nextUndecided: go(to: nextUndecided(after: place) ?? place)
    case .phrase(let number): select(phrase: number - 1)
    case .phraseDown: select(phrase: (phrase ?? -1) + 1)
    case .phraseUp: select(phrase: (phrase ?? 1) - 1)
    case .zoom: toggleZoom()
    case .photoAlone: show(screen == .photo ? .review : .photo)
    case .compare: show(.compare)
    case .queue: show(.queue)
    case .find: begin(filterEntry)
    case .clearFilter: narrow(to: QueueFilter(""))
    case .help: openKeySheet()
    case .leave: leave()
    case .pageDown: scrolled(by: max(1, size.rows / 4))
    case .pageUp: scrolled(by: -max(1, size.rows / 4))
    case .quit: quit()
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    case .markSwapped, .scope, .sort, .first, .last, .open, .retype, .note, .redrawRegion, .box: []
    }
  }

  private mutating func leave() -> [Effect] {
    isZoomed = false
    return show(.review)
  }

  mutating func scrolled(by lines: Int) -> [Effect] {
    scroll = max(0, scroll + lines)
    return []
  }

  private mutating func openKeySheet() -> [Effect] {
    screenBelow = screen
    scroll = 0
    screen = .keys
    return []
  }

  private mutating func performInKeySheet(_ command: Command) -> [Effect]? {
    guard command == .leave else { return nil }
    scroll = 0
    screen = screenBelow
    return []
  }
}
