internal import CNcurses
internal import Dispatch
public import Foundation
internal import Records

/// Carries a review out on a terminal: events in, frames and effects out, until the operator leaves.
public struct ReviewLoop {
  public let store: any ReviewStore
  public let photos: any PhotoSource
  public let look: TerminalLook
  /// Where other threads put what happened: audits as they are finished, progress.
  public let inbox: Inbox
  public let environment: [String: String]

  public init(
    store: any ReviewStore, photos: any PhotoSource, look: TerminalLook, inbox: Inbox = Inbox(),
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.store = store
    self.photos = photos
    self.look = look
    self.inbox = inbox
    self.environment = environment
  }

  /// Blocks the calling thread, which owns the terminal meanwhile.
  /// - Returns: the state in which the operator left.
  public func run(_ state: ReviewState) throws(TerminalError) -> ReviewState {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal }
    // Before ncurses, which leaves alone the signals that someone watches.
    let signals = [SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT]
    for signal in signals { kantei_watch_signal(signal, inbox.writeEnd) }
    defer { for signal in signals { kantei_default_signal(signal) } }
    let watcher = Watcher(
      escapes: TerminalEscapes(environment: environment, title: ""),
      message: state.say(
        "kantei was ended before it could give the terminal back. Every decision is saved; kantei review goes on at the same pair.\nIf the screen is still odd, type: reset",
        "kantei は端末を戻す前に終了しました。判定はすべて保存済みです。kantei review で同じ組から続けられます。\n表示が乱れている場合は reset と入力してください。"))
    defer { watcher.dismiss() }
    let terminal = try Terminal(
      look: look, title: "kantei – \(state.session.catalog)", environment: environment)
    defer { terminal.leave() }
    var round = ReviewRound(loop: self, terminal: terminal, state: state)
    round.run()
    return round.state
  }
}
