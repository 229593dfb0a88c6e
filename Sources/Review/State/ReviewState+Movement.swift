internal import Features
internal import Matching

extension ReviewState {
  mutating func go(to place: Int) -> [Effect] {
    guard queue.order.indices.contains(place) else { return [] }
    arrive(at: place)
    return remembered
  }

  /// Where to come back to, and what will be looked at next.
  var remembered: [Effect] {
    guard let id = current?.id else { return [] }
    return [.remember(pair: id), .prepare(upcoming)]
  }

  /// The current pair first, then the ways on from it that one key takes.
  var upcoming: [PhotoRequest] {
    var requests: [PhotoRequest] = []
    func add(_ id: String?, crop: Region? = nil) {
      guard let id else { return }
      let request = PhotoRequest(pair: id, crop: crop)
      if !requests.contains(request) { requests.append(request) }
    }
    add(current?.id)
    if let region = selectedPhrase?.region { add(current?.id, crop: region.padded) }
    var next: Int? = place
    for _ in 0..<3 {
      next = next.flatMap { queue.nextUndecided(after: $0) }
      add(next.flatMap { audit(at: $0)?.id })
    }
    add(audit(at: place + 1)?.id)
    add(audit(at: place - 1)?.id)
    add(rival?.id)
    return requests
  }

  mutating func arrive(at place: Int) {
    self.place = place
    queue.markSeen(upTo: place)
    phrase = current.flatMap(Self.mostDoubtful)
    isZoomed = false
    scroll = 0
    draft = nil
    shownSince = now
    if screen == .correction || screen == .compare { screen = .review }
  }

  mutating func select(phrase: Int) -> [Effect] {
    self.phrase = phrase
    if selectedPhrase?.region == nil { isZoomed = false }
    return [.prepare(upcoming)]
  }

  mutating func toggleZoom() -> [Effect] {
    if !isZoomed, layout.photo == nil, screen == .review { screen = .photo }
    isZoomed.toggle()
    return [.prepare(upcoming)]
  }

  mutating func show(_ screen: Screen) -> [Effect] {
    self.screen = screen
    scroll = 0
    return [.prepare(upcoming)]
  }

  mutating func narrow(to text: String, scope: ReviewQueue.Scope? = nil, sort: ReviewQueue.Sort? = nil) -> [Effect] {
    let id = current?.id
    queue.show(scope ?? queue.scope, filter: QueueFilter(text), sort: sort ?? queue.sort)
    let kept = id.flatMap { queue.order.firstIndex(of: $0) }
    if let kept, screen != .review { place = kept } else { arrive(at: kept ?? queue.nextUndecided(after: -1) ?? 0) }
    let count = queue.order.count
    let pairs = count == 1 ? "1 pair" : "\(count) pairs"
    if text.isEmpty {
      status = .done(say("no filter: \(pairs)", "\(count) 件、フィルターなし"))
    } else if count == 0 {
      status = .failure(say("nothing matches “\(text)”; c in the queue clears it", "「\(text)」に該当なし。キューの c で解除"))
    } else {
      status = .done(say("“\(text)”: \(pairs)", "「\(text)」: \(count) 件"))
    }
    return remembered
  }

  mutating func performInQueue(_ command: Command) -> [Effect]? {
    let page = max(1, size.rows - 6)
    let last = max(0, queue.order.count - 1)
    switch command {
    case .pageDown: return go(to: min(last, place + page))
    case .pageUp: return go(to: max(0, place - page))
    case .first: return go(to: 0)
    case .last: return go(to: last)
    case .open, .leave: return show(.review)
    case .scope: return narrow(to: queue.filter.text, scope: Self.following(queue.scope))
    case .sort: return narrow(to: queue.filter.text, sort: Self.following(queue.sort))
    default: return nil
    }
  }

  private static func following<Value: CaseIterable & Equatable>(_ value: Value) -> Value {
    let all = Array(Value.allCases)
    let place = all.firstIndex(of: value) ?? 0
    return all[(place + 1) % all.count]
  }

  /// What an operator should look at first: the phrase that most likely conflicts.
  private static func mostDoubtful(in audit: Audit) -> Int? {
    audit.phrases.indices.filter { audit.phrases[$0].state != .unobservable }
      .max { audit.phrases[$0].contradiction < audit.phrases[$1].contradiction } ?? audit.phrases.indices.first
  }
}

extension Region {
  /// With a margin, so that a zoomed part is seen with what is around it; inside the photo.
  var padded: Region {
    let (marginX, marginY) = (max(0.02, width * 0.12), max(0.02, height * 0.12))
    return Region(
      x0: max(0, x0 - marginX), y0: max(0, y0 - marginY), x1: min(1, x1 + marginX), y1: min(1, y1 + marginY))
  }
}
