internal import CNcurses
internal import Foundation

/// What waits at the terminal, as events. Not by ncurses: it waits inside a read for the rest of what it takes for a key, and
/// what it gives up on comes out as typing.
struct KeyReader {
  /// More is read next time, after a frame.
  private static let most = 65_536

  private let descriptor: Int32
  private var parser: InputParser

  /// - Parameter answer: what the terminal has answered so far; `nil` where nothing more is to come.
  init(of descriptor: Int32, after answer: [UInt8]?) {
    self.descriptor = descriptor
    parser = InputParser(after: answer, at: .now)
  }

  /// When to read again though nothing has come.
  var deadline: ContinuousClock.Instant? { parser.deadline }

  /// - Parameter photo: the cells that the current pair's photo covers.
  mutating func read(on photo: Rect?) -> [ReviewEvent] {
    var inputs: [TerminalInput] = []
    var count = 0
    while count < Self.most, let chunk = waiting() {
      inputs += parser.feed(chunk[...], at: .now)
      count += chunk.count
    }
    inputs += parser.expire(at: .now)
    return inputs.map { input in
      switch input {
      case .key(let key): .key(key)
      case .pasted(let text): .pasted(text)
      case .mouse(let event): .mouse(event.onPhoto(photo))
      }
    }
  }

  /// Waits a moment for answers that are still owed, and throws away what has come: a shell would take them for typing.
  mutating func discardAnswers() {
    let end = ContinuousClock.now + .milliseconds(300)
    while parser.awaitsAnswers(at: .now), ContinuousClock.now < end {
      var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 100) > 0, let chunk = waiting() else { continue }
      _ = parser.feed(chunk[...], at: .now)
    }
  }

  private func waiting() -> [UInt8]? {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, 0) > 0, source.revents & Int16(POLLIN) != 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = CNcurses.read(descriptor, &chunk, chunk.count)
    return count > 0 ? Array(chunk[..<count]) : nil
  }
}

extension MouseEvent {
  /// - Parameter photo: the cells that the current pair's photo covers.
  fileprivate func onPhoto(_ photo: Rect?) -> MouseEvent {
    guard let photo, photo.contains(x, y) else { return self }
    return MouseEvent(
      action, x: x, y: y,
      photo: Point(
        x: (Float(x - photo.x) + 0.5) / Float(photo.width), y: (Float(y - photo.y) + 0.5) / Float(photo.height)))
  }
}
