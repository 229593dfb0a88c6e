internal import CNcurses
internal import Dispatch
internal import Foundation
internal import Records

/// One run of the loop: the state, and what its effects need.
struct ReviewRound {
  private static let tick = Duration.seconds(1)

  private let loop: ReviewLoop
  private let terminal: Terminal
  private let library: PictureLibrary?
  /// What may take a while and nobody waits for: the resume position, other operators' labels.
  private let errands = DispatchQueue(label: "kantei.errands", qos: .utility)
  private(set) var state: ReviewState
  private var upcoming: [PhotoRequest] = []
  private var mainSlot: Rect?
  private var isOver = false
  private var lastTick = ContinuousClock.now

  init(loop: ReviewLoop, terminal: Terminal, state: ReviewState) {
    self.loop = loop
    self.terminal = terminal
    self.state = state
    let mode = state.session.pictures
    library = mode == .none ? nil : PictureLibrary(source: loop.photos, mode: mode, inbox: loop.inbox)
  }

  mutating func run() {
    handle(.resized(terminal.size))
    upcoming = state.upcoming
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
    poll(&sources, 2, 1000)
    if sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      isOver = true
      return
    }
    let (events, signals) = loop.inbox.drain()
    for signal in signals { heed(signal) }
    for event in events { handle(event) }
    for event in terminal.readEvents() { handle(event) }
    if ContinuousClock.now - lastTick >= Self.tick { passTime() }
  }

  private mutating func passTime() {
    lastTick = ContinuousClock.now
    handle(.tick)
    let (store, inbox) = (loop.store, loop.inbox)
    errands.async {
      // What another operator decided is news, not a need: the next tick asks again.
      if let labels = try? store.newLabels(), !labels.isEmpty { inbox.post(.labelled(labels)) }
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
    for effect in state.update(event, at: Date()) { carryOut(effect, shown: shown) }
  }

  private mutating func carryOut(_ effect: Effect, shown: Shown) {
    switch effect {
    case .save(let labels):
      do { try loop.store.append(labels, shown: shown) } catch {
        handle(.saveFailed(labels, reason: "\(error)"))
      }
    case .remember(let pair):
      let store = loop.store
      // Losing it costs the operator a keypress, so it is not worth a word.
      errands.async { try? store.remember(pair: pair) }
    case .prepare(let requests): upcoming = requests
    case .redraw: terminal.invalidate()
    case .suspend: suspend()
    case .quit: isOver = true
    }
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
    if let library {
      var jobs: [PictureLibrary.Job] = []
      for slot in drawing.pictures {
        let job = PictureLibrary.Job(slot.request, columns: slot.rect.width, rows: slot.rect.height)
        if let picture = library.picture(for: job) {
          drawing.place(picture, in: slot, theme: loop.look.theme)
        } else {
          drawing.putCentred("…", in: slot.rect)
        }
        jobs.append(job)
      }
      mainSlot = drawing.pictures.first?.rect ?? mainSlot
      if let rect = mainSlot {
        jobs += upcoming.map { PictureLibrary.Job($0, columns: rect.width, rows: rect.height) }
      }
      library.prepare(jobs)
    }
    terminal.draw(drawing, theme: loop.look.theme)
  }

  private var shown: Shown {
    let words =
      switch state.session.pictures {
      case .trueColour: "half blocks"
      case .indexed: "256 colours"
      case .none: "none"
      }
    return Shown(
      picture: words, columns: mainSlot?.width ?? 0, rows: mainSlot?.height ?? 0, phrase: state.phrase,
      zoomed: state.isZoomed)
  }
}

extension Drawing {
  fileprivate mutating func putCentred(_ text: String, in rect: Rect) {
    put(text, x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, width: 1, style: .quiet)
  }
}
