/// A report of the mouse in one of the encodings that xterm describes ("Mouse Tracking").
struct MouseReport {
  let event: MouseEvent

  /// "ESC [ < button ; column ; row M", or "m" for a release.
  init?(sgr numbers: [Int], isRelease: Bool) {
    guard numbers.count == 3 else { return nil }
    self.init(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: isRelease)
  }

  /// "ESC [ button ; column ; row M", the button with 32 added.
  init?(rxvt numbers: [Int]) {
    guard numbers.count == 3, numbers[0] >= 32 else { return nil }
    self.init(button: numbers[0] - 32, column: numbers[1], row: numbers[2])
  }

  /// Three bytes, each with 32 added.
  init?(x10 bytes: [UInt8]) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    self.init(button: Int(bytes[0]) - 32, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32)
  }

  /// - Parameters:
  ///   - button: with bits for Shift (4), Meta (8), Control (16), motion (32) and the wheel (64); 3 is a release where nothing else says so.
  ///   - column, row: counted from 1.
  private init?(button: Int, column: Int, row: Int, isRelease: Bool = false) {
    let action: MouseEvent.Action
    switch button & ~0b11100 {
    case 0: action = isRelease ? .release : .press
    case 3: action = .release
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    guard column >= 1, row >= 1 else { return nil }
    event = MouseEvent(action, x: column - 1, y: row - 1)
  }
}
