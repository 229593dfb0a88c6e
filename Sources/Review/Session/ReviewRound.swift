internal import CNcurses
internal import Dispatch
internal import Foundation
internal import Records

/// One run of the loop: the state, and what its effects need.
struct ReviewRound {
  private static let tick = Duration.seconds(1)
  /// Ticks between two signs of life to the other operators.
  private static let signOfLife = 5

  private let loop: ReviewLoop
  private let terminal: Terminal
  private let library: PictureLibrary?
  /// What may take a while and nobody waits for: searching, the resume position, other operators' labels.
  private let errands = DispatchQueue(label: "kantei.errands", qos: .utility)
  private let places = PlaceOrder()
  private(set) var state: ReviewState
  private var gallery = Gallery()
  private var isOver = false
  private var lastTick = ContinuousClock.now
  private var ticks = 0

  init(loop: ReviewLoop, terminal: Terminal, state: ReviewState) {
    self.loop = loop
    self.terminal = terminal
    self.state = state
    let mode = state.session.pictures
    library =
      mode == .none
      ? nil
      : PictureLibrary(
        source: loop.photos, painter: .init(mode: mode, theme: loop.look.theme, cell: loop.look.cell),
        inbox: loop.inbox)
  }

  mutating func run() {
    handle(.resized(terminal.size))
    draw()
    // Whoever came first to this pair has it.
    if let pair = state.currentPair, state.currentOutcome == nil { answer(.claim(pair: pair)) }
    while !isOver {
      draw()
      wait()
    }
    // The last position is written before the program ends.
    errands.sync {}
  }

  private mutating func wait() {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: loop.inbox.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    poll(&sources, 2, timeout)
    if sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      isOver = true
      return
    }
    let (events, signals) = loop.inbox.drain()
    for signal in signals { heed(signal) }
    for event in events { handle(event) }
    for event in terminal.readEvents(on: gallery.frame) { handle(event) }
    if ContinuousClock.now - lastTick >= Self.tick { passTime() }
  }

  /// In milliseconds, up to the next tick or what the terminal's input waits for.
  private var timeout: Int32 {
    let left = terminal.deadline.map { ($0 - .now) / .milliseconds(1) } ?? .infinity
    return Int32(min(1000, max(0, left.rounded(.up))))
  }

  private mutating func passTime() {
    lastTick = ContinuousClock.now
    ticks += 1
    handle(.tick)
    let (store, inbox) = (loop.store, loop.inbox)
    let here = ticks % Self.signOfLife == 0 ? state.currentPair : nil
    let (places, count) = (places, places.count)
    errands.async {
      if let here { places.note(since: count) { try? store.remember(pair: here) } }
      // What another operator did is news, not a need: the next tick asks again.
      for event in (try? store.news()) ?? [] { inbox.post(event) }
    }
  }

  private mutating func heed(_ signal: Int32) {
    switch signal {
    case SIGWINCH: handle(.resized(terminal.adoptSize()))
    case SIGTSTP: suspend()
    case SIGCONT: terminal.invalidate()
    default: isOver = true
    }
  }

  private mutating func handle(_ event: ReviewEvent) {
    guard !isOver else { return }
    let shown = self.shown
    var effects = state.update(event, at: Date())[...]
    while let effect = effects.popFirst() {
      if case .save(let labels) = effect {
        // A decision and the step to the next pair are one transaction: one wait for the disk, and nobody between.
        var next: String?
        if case .claim(let pair)? = effects.first { (next, effects) = (pair, effects.dropFirst()) }
        save(labels, shown: shown, next: next)
      } else {
        carryOut(effect)
      }
    }
  }

  private mutating func save(_ labels: [Label], shown: Shown, next: String?) {
    let store = loop.store
    var result: Result<PlaceRefusal?, any Error> = .success(nil)
    places.claim { result = Result { try store.append(labels, shown: shown, next: next) } }
    switch result {
    case .success(let refusal):
      if let next, let refusal { handle(.refused(pair: next, refusal)) }
    case .failure(let error): handle(.saveFailed(labels, reason: "\(error)"))
    }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .save: break
    case .fetch, .claim: answer(effect)
    case .remember, .list, .find: runErrand(effect)
    case .redraw: terminal.invalidate()
    case .suspend: suspend()
    case .quit: isOver = true
    }
  }

  private mutating func answer(_ effect: Effect) {
    let store = loop.store
    var event: ReviewEvent?
    if case .claim = effect { places.claim { event = store.answer(effect) } } else { event = store.answer(effect) }
    if let event { handle(event) }
  }

  private func runErrand(_ effect: Effect) {
    let (store, inbox) = (loop.store, loop.inbox)
    if case .remember = effect {
      let (places, count) = (places, places.count)
      return errands.async { places.note(since: count) { _ = store.answer(effect) } }
    }
    errands.async { if let event = store.answer(effect) { inbox.post(event) } }
  }

  private func suspend() {
    terminal.leave()
    kantei_default_signal(SIGTSTP)
    kill(getpid(), SIGTSTP)
    kantei_watch_signal(SIGTSTP, loop.inbox.writeEnd)
    terminal.resume()
    loop.inbox.post(.resized(terminal.adoptSize()))
  }

  private mutating func draw() {
    guard !isOver else { return }
    var drawing = state.drawing
    let images = library.map { gallery.hang(state.upcoming, from: $0, on: &drawing, theme: loop.look.theme) } ?? []
    terminal.draw(drawing, images, theme: loop.look.theme)
  }

  private var shown: Shown {
    Shown(
      picture: state.session.pictures.words, columns: gallery.slot?.width ?? 0, rows: gallery.slot?.height ?? 0,
      phrase: state.phrase, zoomed: state.isZoomed)
  }
}
