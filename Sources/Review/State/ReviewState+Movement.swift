public import Features
internal import Matching
internal import Records

extension ReviewState {
  mutating func go(to place: Int) -> [Effect] {
    guard queue.pair(at: place) != nil else { return [] }
    arrive(at: place)
    return remembered
  }

  /// Where to come back to.
  var remembered: [Effect] { currentPair.map { [.remember(pair: $0)] } ?? [] }

  /// The next pair to decide that nobody else is at.
  func nextUndecided(after place: Int) -> Int? {
    queue.nextUndecided(after: place, avoiding: Set(others.values))
  }

  /// The audits that the screen and the keys on it may need next.
  var neededAudits: [String] {
    var pairs = [currentPair, queue.pair(at: place + 1), queue.pair(at: place - 1), current?.swap?.with]
    var next: Int? = place
    for _ in 0..<3 {
      next = next.flatMap { nextUndecided(after: $0) }
      pairs.append(next.flatMap { queue.pair(at: $0) })
    }
    if screen == .queue || (screen == .keys && screenBelow == .queue) {
      pairs += QueueScreen.rows(of: self).map { queue.pair(at: $0) }
    }
    return pairs.compactMap { $0 }
  }

  mutating func arrive(at place: Int) {
    keepDraft()
    if let fresher { shelf.refresh([fresher]) }
    fresher = nil
    self.place = place
    queue.markSeen(upTo: place)
    phrase = current.flatMap(Self.mostDoubtful)
    isZoomed = false
    scroll = 0
    draft = nil
    box = nil
    dragStart = nil
    shownSince = now
    if screen == .correction || screen == .region || screen == .compare { screen = .review }
  }

  mutating func select(phrase: Int) -> [Effect] {
    self.phrase = phrase
    if selectedRegion == nil { isZoomed = false }
    return []
  }

  mutating func toggleZoom() -> [Effect] {
    if !isZoomed, layout.photo == nil, screen == .review { screen = .photo }
    isZoomed.toggle()
    return []
  }

  mutating func show(_ screen: Screen) -> [Effect] {
    self.screen = screen
    scroll = 0
    return []
  }

  /// What an operator should look at first: the phrase that most likely conflicts.
  static func mostDoubtful(in audit: Audit) -> Int? {
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
