internal import CNcurses
internal import Foundation

/// The terminal under ncurses: draws a `Drawing`, reads keys, and always gives the screen back.
/// Belongs to the thread that made it, as ncurses does.
final class Terminal {
  let depth: ColourDepth
  private let screen: OpaquePointer
  private let output: UnsafeMutablePointer<FILE>
  private let input: UnsafeMutablePointer<FILE>
  private var colours: ColourTable
  private var keys: KeyReader
  private let escapes: TerminalEscapes
  private var graphics: GraphicsLayer

  /// - Throws: `TerminalError` where terminfo doesn't know the terminal.
  init(look: TerminalLook, title: String, environment: [String: String]) throws(TerminalError) {
    Self.useUnicode()
    guard let output = fdopen(dup(STDOUT_FILENO), "w"), let input = fdopen(dup(STDIN_FILENO), "r") else {
      throw TerminalError.notATerminal
    }
    guard let screen = newterm(look.kind.name, output, input) else { throw TerminalError.unknown(look.kind.name) }
    (self.screen, self.output, self.input) = (screen, output, input)
    escapes = TerminalEscapes(environment: environment, title: title)
    graphics = GraphicsLayer(isInTmux: look.isPassedThroughTmux)
    raw()
    noecho()
    nonl()
    keys = KeyReader(of: STDIN_FILENO, after: look.unfinishedAnswer)
    if !look.isMonochrome, has_colors(), start_color() == OK {
      use_default_colors()
      depth =
        look.kind.hasTrueColour
        ? .direct : kantei_colours() >= 256 ? .indexed256 : kantei_colours() >= 8 ? .ansi : .none
    } else {
      depth = .none
    }
    colours = ColourTable(depth: depth, pairs: Int(kantei_colour_pairs()))
    curs_set(0)
    send(escapes.enter)
  }

  var size: Size { Size(columns: Int(getmaxx(kantei_standard_window())), rows: Int(getmaxy(kantei_standard_window()))) }

  /// Takes over the window's size after it changed.
  func adoptSize() -> Size {
    var window = winsize()
    if kantei_window_size(STDOUT_FILENO, &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      resize_term(Int32(window.ws_row), Int32(window.ws_col))
    }
    return size
  }

  /// - Parameter photo: the cells that the current pair's photo covers.
  func readEvents(on photo: Rect?) -> [ReviewEvent] { keys.read(on: photo) }

  /// When to read events again though nothing has come.
  var deadline: ContinuousClock.Instant? { keys.deadline }

  /// The next frame paints every cell again.
  func invalidate() {
    clearok(kantei_standard_window(), true)
    graphics.forget()
  }

  func draw(_ drawing: Drawing, _ images: [PlacedImage] = [], theme: Theme) {
    let change = graphics.change(to: images)
    send(change.before)
    for rect in change.uncovered { wredrawln(kantei_standard_window(), Int32(rect.y), Int32(rect.height)) }
    if colours.isNearlyFull {
      colours.reset()
      invalidate()
    }
    for y in 0..<min(drawing.size.rows, size.rows) {
      for x in 0..<min(drawing.size.columns, size.columns) {
        let cell = drawing[x, y]
        // The second half of a wide character belongs to the first.
        if !cell.text.isEmpty { put(cell, x, y, theme) }
      }
    }
    if let caret = drawing.caret {
      curs_set(1)
      move(Int32(caret.y), Int32(caret.x))
    } else {
      curs_set(0)
    }
    refresh()
    send(change.after)
  }

  /// Gives the terminal back: for good, or until `resume`.
  func leave() {
    send(graphics.clear() + escapes.leave)
    keys.discardAnswers()
    endwin()
  }

  func resume() {
    send(escapes.enter)
    invalidate()
    refresh()
  }

  private func put(_ cell: Cell, _ x: Int, _ y: Int, _ theme: Theme) {
    var attributes: attr_t = 0
    let pair: Int32
    if let paint = cell.paint, depth != .none {
      pair = colours.pair(paint.foreground, paint.background)
      if cell.style.isBold { attributes |= kantei_bold }
    } else {
      let look = theme.look(of: cell.style)
      pair = colours.pair(look.foreground, look.background ?? theme.background)
      if look.isBold { attributes |= kantei_bold }
      if look.isDim { attributes |= kantei_dim }
      if look.isUnderlined { attributes |= kantei_underline }
      if look.isReversed { attributes |= kantei_reverse }
    }
    var characters = cell.text.unicodeScalars.prefix(5).map { wchar_t(bitPattern: $0.value) }
    characters.append(0)
    _ = kantei_put(Int32(y), Int32(x), characters, attributes, pair)
  }

  private func send(_ escapes: String) { send(Array(escapes.utf8)) }

  private func send(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    fwrite(bytes, 1, bytes.count, output)
    fflush(output)
  }

  /// ncurses draws what the locale can say; a shell without one (`LANG=C`) still has a terminal that reads UTF-8.
  private static func useUnicode() {
    setlocale(LC_ALL, "")
    if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
