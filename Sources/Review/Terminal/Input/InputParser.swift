/// Makes keys, pastes and clicks of the bytes that a terminal sends, however they are cut into reads, and hears everything that
/// no hand has typed to its end: answers that come late ("ESC P 1 $ r …" taken for keys would reject a pair), keys that nobody
/// binds, reports of a mouse.
///
/// The forms are those of ECMA-48 (control sequences, single shifts, control strings; 7 bits, 8 bits and C1 in UTF-8) and
/// xterm's "Control Sequences" (bracketed paste; mouse in X10's, SGR's and rxvt's encoding).
package struct InputParser {
  enum State {
    case ground
    case escape
    /// Parameters and intermediates of a control sequence.
    case sequence([UInt8])
    /// Modified where a number stands between it and its key.
    case singleShift(isModified: Bool)
    /// DCS, OSC, APC, PM, SOS; `last` is its latest byte.
    case string(last: UInt8)
    /// Behind "ESC [ [": the Linux console's function keys.
    case functionKey
    /// Button, column and row, a byte each, behind "ESC [ M".
    case mouseReport([UInt8])
    case paste(BracketedPaste)
  }

  private static let escape: UInt8 = 0x1B
  /// An escape that comes alone is the key; with more behind it in the same moment it is the beginning of something.
  private static let (escapeDelay, owedEscapeDelay) = (Duration.milliseconds(50), Duration.milliseconds(500))
  /// What has begun and goes on so late does not go on.
  private static let (patience, owedPatience) = (Duration.seconds(1), Duration.seconds(3))
  private static let pastePatience = Duration.seconds(2)
  /// A terminal that has not answered by then will not.
  private static let answerTime = Duration.seconds(5)
  private static let longestSequence = 64

  private var state = State.ground
  /// When the state began, or more than a key came in it.
  private var latest: ContinuousClock.Instant
  private var scalar = ScalarDecoder()
  /// When an escape was given out as a key of its own, though what comes next may belong to it.
  private var loneEscape: ContinuousClock.Instant?
  private var answersDue: ContinuousClock.Instant?
  private var found: [TerminalInput] = []

  /// - Parameter answer: what the terminal has answered so far, which may end in the middle; `nil` where nothing more is to come.
  package init(after answer: [UInt8]?, at now: ContinuousClock.Instant) {
    latest = now
    guard let answer else { return }
    answersDue = now + Self.answerTime
    _ = feed(answer[...], at: now)
  }

  /// Whether the terminal was asked something and has not answered all of it.
  package func awaitsAnswers(at now: ContinuousClock.Instant) -> Bool { answersDue.map { now < $0 } ?? false }

  /// When `expire` has something to say, if nothing comes until then.
  package var deadline: ContinuousClock.Instant? {
    switch state {
    case .escape: latest + (awaitsAnswers(at: latest) ? Self.owedEscapeDelay : Self.escapeDelay)
    case .paste(let paste) where !paste.isEmpty: latest + Self.pastePatience
    default: nil
    }
  }

  /// - Parameter chunk: what one read gave.
  package mutating func feed(_ chunk: ArraySlice<UInt8>, at now: ContinuousClock.Instant) -> [TerminalInput] {
    expire(at: now, before: chunk)
    switch state {
    case .escape: break
    case .paste: latest = now
    // Typing is a key at a time: it keeps nothing open that has no end.
    default: if chunk.count > 1 { latest = now }
    }
    for byte in chunk { take(byte, at: now) }
    return taken()
  }

  /// - Returns: what is known to be whole now because nothing came after it.
  package mutating func expire(at now: ContinuousClock.Instant) -> [TerminalInput] {
    expire(at: now, before: [])
    return taken()
  }

  private mutating func taken() -> [TerminalInput] {
    defer { found = [] }
    return found
  }

  private mutating func expire(at now: ContinuousClock.Instant, before chunk: ArraySlice<UInt8>) {
    let isOwed = awaitsAnswers(at: now)
    let waited = now - latest
    switch state {
    case .ground:
      guard let escaped = loneEscape, !chunk.isEmpty else { return }
      loneEscape = nil
      // No hand types so much in one moment: it is the rest of what the escape began.
      if chunk.count > 1, now - escaped < (isOwed ? Self.owedPatience : Self.patience),
        let first = chunk.first, Self.begins(with: first)
      {
        begin(.escape, at: now)
      }
    case .escape:
      guard waited >= (isOwed ? Self.owedEscapeDelay : Self.escapeDelay) else { return }
      found.append(.key(.escape))
      begin(.ground, at: now)
      loneEscape = now
      expire(at: now, before: chunk)
    case .paste(var paste):
      let isTyped = chunk.count == 1 && (waited >= Self.pastePatience || chunk.first == 0x03)
      guard isTyped || (chunk.isEmpty && waited >= Self.pastePatience) else { return }
      // What has come is shown; the rest, should it come in a piece, is no typing either.
      if !paste.isEmpty { found.append(.pasted(paste.takeText())) }
      state = isTyped ? .ground : .paste(paste)
    case .string, .sequence, .singleShift, .functionKey, .mouseReport:
      // Judged by what comes: nothing may come for long in the middle of an answer.
      guard !chunk.isEmpty, waited > (isOwed ? Self.owedPatience : Self.patience) else { return }
      if case .string = state, Self.ends(in: chunk) { return }
      begin(.ground, at: now)
    }
  }

  private mutating func begin(_ next: State, at now: ContinuousClock.Instant) { (state, latest) = (next, now) }

  private mutating func take(_ byte: UInt8, at now: ContinuousClock.Instant) {
    switch state {
    case .ground: takeTyping(byte, at: now)
    case .escape: takeBehindEscape(byte, at: now)
    case .sequence(let parameters): takeParameter(byte, of: parameters, at: now)
    case .singleShift(let isModified):
      if (0x30...0x3F).contains(byte) {
        state = .singleShift(isModified: true)
        return
      }
      begin(.ground, at: now)
      if Self.isCommand(byte) { return takeTyping(byte, at: now) }
      if !isModified, let key = Self.cursorKeys[byte] { found.append(.key(key)) }
    case .string(let last): takeText(byte, after: last, at: now)
    case .functionKey: begin(.ground, at: now)
    case .mouseReport(let before):
      let bytes = before + [byte]
      guard bytes.count == 3 else {
        state = .mouseReport(bytes)
        return
      }
      begin(.ground, at: now)
      report(MouseReport(x10: bytes))
    case .paste(var paste):
      if paste.takesLast(byte) {
        found.append(.pasted(paste.takeText()))
        return begin(.ground, at: now)
      }
      state = .paste(paste)
    }
  }

  private mutating func report(_ report: MouseReport?) {
    if let report { found.append(.mouse(report.event)) }
  }

  private mutating func takeTyping(_ byte: UInt8, at now: ContinuousClock.Instant) {
    if scalar.isEmpty {
      if byte == Self.escape { return begin(.escape, at: now) }
      if let key = Self.controlKey(byte) { return found.append(.key(key)) }
    }
    switch scalar.take(byte) {
    case .more: return
    case .broken(let again): if again { takeTyping(byte, at: now) }
    case .whole(let scalar):
      // C1: each stands for an escape and a letter.
      guard (0x80...0x9F).contains(scalar.value) else {
        if scalar.value >= 0x20 { found.append(.key(.character(Character(scalar)))) }
        return
      }
      if Self.begins(with: UInt8(scalar.value - 0x40)) { takeBehindEscape(UInt8(scalar.value - 0x40), at: now) }
    case .altered: return
    }
  }

  private mutating func takeBehindEscape(_ byte: UInt8, at now: ContinuousClock.Instant) {
    switch byte {
    case UInt8(ascii: "["): begin(.sequence([]), at: now)
    case UInt8(ascii: "O"): begin(.singleShift(isModified: false), at: now)
    case _ where Self.begins(with: byte): begin(.string(last: 0), at: now)
    case Self.escape: begin(.escape, at: now)
    case 0x80...:
      // Alt with a letter beyond ASCII.
      begin(.ground, at: now)
      scalar.beginAltered(byte)
    case _ where now - latest >= Self.escapeDelay:
      found.append(.key(.escape))
      begin(.ground, at: now)
      takeTyping(byte, at: now)
    // Alt with a key: nobody binds it, and it is not the key.
    default: begin(.ground, at: now)
    }
  }

  private mutating func takeParameter(_ byte: UInt8, of parameters: [UInt8], at now: ContinuousClock.Instant) {
    switch byte {
    case 0x20...0x3F where parameters.count < Self.longestSequence: state = .sequence(parameters + [byte])
    case 0x20...0x3F: return
    case UInt8(ascii: "[") where parameters.isEmpty: begin(.functionKey, at: now)
    case 0x40...0x7E:
      begin(.ground, at: now)
      carryOut(byte, ControlSequence(parameters), at: now)
    default:
      begin(.ground, at: now)
      takeTyping(byte, at: now)
    }
  }

  private mutating func carryOut(_ final: UInt8, _ sequence: ControlSequence, at now: ContinuousClock.Instant) {
    switch (sequence.mark, final) {
    case (nil, UInt8(ascii: "~")) where sequence.numbers == [200]: begin(.paste(BracketedPaste()), at: now)
    case (nil, UInt8(ascii: "~")):
      if let key = sequence.plainNumber.flatMap({ Self.numberedKeys[$0] }) { found.append(.key(key)) }
    case (nil, UInt8(ascii: "M")) where sequence.numbers.isEmpty: begin(.mouseReport([]), at: now)
    case (nil, UInt8(ascii: "M")): report(MouseReport(rxvt: sequence.numbers))
    case (UInt8(ascii: "<"), UInt8(ascii: "M")): report(MouseReport(sgr: sequence.numbers, isRelease: false))
    case (UInt8(ascii: "<"), UInt8(ascii: "m")): report(MouseReport(sgr: sequence.numbers, isRelease: true))
    // Device attributes: every terminal's last answer.
    case (UInt8(ascii: "?"), UInt8(ascii: "c")): answersDue = nil
    case (nil, _):
      if sequence.isPlain, let key = Self.cursorKeys[final] { found.append(.key(key)) }
    default: return
    }
  }

  private mutating func takeText(_ byte: UInt8, after last: UInt8, at now: ContinuousClock.Instant) {
    switch byte {
    case UInt8(ascii: "\\") where last == Self.escape: begin(.ground, at: now)
    // Another sequence begins: the string was broken off.
    case _ where last == Self.escape:
      begin(.escape, at: now)
      takeBehindEscape(byte, at: now)
    case 0x07: begin(.ground, at: now)
    // ST in one byte, or in UTF-8; else the inside of another character.
    case 0x9C where last < 0x80 || last == 0xC2: begin(.ground, at: now)
    case _ where Self.isCommand(byte) && byte != Self.escape:
      begin(.ground, at: now)
      takeTyping(byte, at: now)
    default: state = .string(last: byte)
    }
  }
}
