internal import CNcurses

/// Keys and pastes as ncurses reads them.
struct KeyReader {
  private static let pasteStart: Int32 = 0o2001
  private static let pasteEnd: Int32 = 0o2002
  private static let longestPaste = 4096
  private static let escape: wint_t = 0x1B

  private var strings: ControlStrings

  /// - Parameter answer: what the terminal has answered so far; `nil` where nothing more is to come.
  init(after answer: [UInt8]?) {
    strings = ControlStrings(after: answer, at: .now)
    define_key("\u{1B}[200~", Self.pasteStart)
    define_key("\u{1B}[201~", Self.pasteEnd)
    define_key("\u{1B}[Z", KEY_BTAB)
    set_escdelay(25)
    // Presses and releases at once: ncurses would wait to make clicks of them.
    mouseinterval(0)
    mousemask(kantei_mouse_events, nil)
  }

  /// Everything that waits to be read.
  /// - Parameter photo: the cells that the current pair's photo covers.
  mutating func read(on photo: Rect?) -> [ReviewEvent] {
    var events: [ReviewEvent] = []
    var pasted: String?
    var held: (code: wint_t, isKey: Bool)?
    while let (code, isKey) = held ?? Self.next() {
      held = nil
      if pasted == nil, strings.takes(code, isKey: isKey, at: .now) { continue }
      if pasted == nil, !isKey, code == Self.escape {
        // What comes with an escape, no hand has typed: terminals send such in one piece.
        let next = Self.next()
        if let next, !next.isKey, strings.begins(with: next.code, at: .now) { continue }
        if next == nil { strings.escapeCame(at: .now) }
        events.append(.key(.escape))
        held = next
      } else if isKey, Int32(bitPattern: code) == Self.pasteStart {
        pasted = ""
      } else if isKey, Int32(bitPattern: code) == Self.pasteEnd {
        if let text = pasted { events.append(.pasted(text)) }
        pasted = nil
      } else if pasted != nil {
        if !isKey, let scalar = Unicode.Scalar(code), (pasted?.count ?? 0) < Self.longestPaste {
          pasted?.unicodeScalars.append(scalar)
        }
      } else if isKey, Int32(bitPattern: code) == KEY_MOUSE {
        events += Self.mouse(on: photo).map(ReviewEvent.mouse)
      } else if let key = isKey ? Self.named(Int32(bitPattern: code)) : Self.typed(code) {
        events.append(.key(key))
      }
    }
    if let pasted { events.append(.pasted(pasted)) }
    return events
  }

  private static func next() -> (code: wint_t, isKey: Bool)? {
    var code: wint_t = 0
    let status = wget_wch(kantei_standard_window(), &code)
    return status == ERR ? nil : (code, status == KEY_CODE_YES)
  }

  private static func mouse(on photo: Rect?) -> [MouseEvent] {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return [] }
    let actions: [MouseEvent.Action]
    switch kantei_mouse_action(event.bstate) {
    case 1: actions = [.press]
    case 2: actions = [.release]
    case 3: actions = [.wheelUp]
    case 4: actions = [.wheelDown]
    // ncurses makes one event of a press and a release that arrive together.
    case 5: actions = [.press, .release]
    default: return []
    }
    let (x, y) = (Int(event.x), Int(event.y))
    let point = photo.flatMap { photo in
      photo.contains(x, y)
        ? MouseEvent.Point(
          x: (Float(x - photo.x) + 0.5) / Float(photo.width), y: (Float(y - photo.y) + 0.5) / Float(photo.height)) : nil
    }
    return actions.map { MouseEvent($0, x: x, y: y, photo: point) }
  }

  private static func named(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    default: nil
    }
  }

  private static func typed(_ code: wint_t) -> Key? {
    switch code {
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 1...26: return Unicode.Scalar(code + 96).map { .control(Character($0)) }
    case 0...31: return nil
    default: return Unicode.Scalar(code).map { .character(Character($0)) }
    }
  }
}
