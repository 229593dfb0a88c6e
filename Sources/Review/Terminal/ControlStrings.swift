/// Which of the characters that a terminal sends are no typing: answers that come after nobody waits for them any more, and
/// keys that terminfo doesn't know. Taken for keys, "ESC P 1 $ r … ESC \" would reject a pair.
///
/// The forms are those of ECMA-48: control sequences (CSI), single shifts (SS3), and control strings (DCS, OSC, APC, PM, SOS).
package struct ControlStrings {
  private enum State { case typing, afterEscape, sequence, singleShift, string, stringAfterEscape }

  /// After so long without a character the rest is not coming; later, where an answer is owed.
  private static let (patience, longPatience) = (Duration.seconds(1), Duration.seconds(3))
  private static let escape: UInt32 = 0x1B

  private var state = State.typing
  private var last: ContinuousClock.Instant
  /// Whether the terminal was asked something and has not answered all of it: then a lone escape may be an answer's beginning.
  package private(set) var awaitsAnswers: Bool

  /// - Parameter answer: what the terminal has answered so far, which may end in the middle; `nil` where nothing more is to come.
  package init(after answer: [UInt8]?, at now: ContinuousClock.Instant) {
    awaitsAnswers = answer != nil
    last = now
    var codes = (answer ?? []).map(UInt32.init)[...]
    while let code = codes.popFirst() {
      guard !takes(code, isKey: false, at: now), code == Self.escape else { continue }
      if let next = codes.first {
        if begins(with: next, at: now) { codes.removeFirst() }
      } else {
        escapeCame(at: now)
      }
    }
  }

  /// - Parameters:
  ///   - code: the character; what ncurses has made a key of belongs to no string, but may stand inside one.
  /// - Returns: whether it belongs to what is no typing.
  package mutating func takes(_ code: UInt32, isKey: Bool, at now: ContinuousClock.Instant) -> Bool {
    if now - last > (awaitsAnswers ? Self.longPatience : Self.patience) { state = .typing }
    last = now
    switch state {
    case .typing: return false
    case .afterEscape:
      state = .typing
      return !isKey && begins(with: code, at: now)
    case .sequence:
      guard !isKey, (0x40...0x7E).contains(code) else { return true }
      state = .typing
      // Device attributes: every terminal's last answer.
      if code == 0x63 { awaitsAnswers = false }
    case .singleShift: state = .typing
    case .string:
      if !isKey, code == 0x07 || code == 0x9C { state = .typing }
      if !isKey, code == Self.escape { state = .stringAfterEscape }
    case .stringAfterEscape: state = code == 0x5C ? .typing : .string
    }
    return true
  }

  /// - Parameter code: of the character that came with an escape.
  /// - Returns: whether the two begin what is no typing.
  package mutating func begins(with code: UInt32, at now: ContinuousClock.Instant) -> Bool {
    switch Unicode.Scalar(code) {
    case "[": state = .sequence
    case "O": state = .singleShift
    case "P", "]", "_", "^", "X": state = .string
    default: return false
    }
    last = now
    return true
  }

  /// An escape came alone.
  package mutating func escapeCame(at now: ContinuousClock.Instant) {
    guard awaitsAnswers else { return }
    (state, last) = (.afterEscape, now)
  }
}
