package import CVTerm
package import Foundation

/// A program in a terminal of its own, whose screen libvterm keeps.
package final class PseudoTerminal {
  private let master: Int32
  package let child: pid_t
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Every byte that the program wrote, where they are kept.
  package private(set) var log: [UInt8] = []
  private let keepsLog: Bool
  /// What this terminal answers beside what libvterm does, each once: pictures, the size of a cell.
  private var answers: [(question: [UInt8], answer: String)]
  private var isOpen = true
  private var status: Int32?

  package init(
    _ program: URL, _ arguments: [String], environment: [String: String], columns: Int, rows: Int,
    answers: [(question: String, answer: String)] = [], keepsLog: Bool = false, translatesLineEnds: Bool = true
  ) throws {
    (self.columns, self.rows) = (columns, rows)
    self.answers = answers.map { (Array($0.question.utf8), $0.answer) }
    self.keepsLog = keepsLog || !answers.isEmpty
    guard let terminal = vterm_new(Int32(rows), Int32(columns)) else { throw POSIXError(.ENOMEM) }
    self.terminal = terminal
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)

    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    // Made before the fork: between fork and exec nothing may allocate.
    let path = strdup(program.path)
    defer { free(path) }
    let words = ([program.path] + arguments).map { strdup($0) } + [nil]
    let variables =
      environment.merging(Self.sanitizerOptions) { own, _ in own }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var master: Int32 = -1
    let child = forkpty(&master, nil, nil, &size)
    if child == 0 {
      // The test runner blocks signals that the program lives on.
      var none = sigset_t()
      sigemptyset(&none)
      sigprocmask(SIG_SETMASK, &none, nil)
      // As a real terminal's: what belongs to others, such as the pipe by which Foundation sees a process end, stays open
      // as long as anybody has it.
      for descriptor in Int32(3)..<1024 { close(descriptor) }
      if let path { execve(path, words, variables) }
      _exit(127)
    }
    guard child > 0 else { throw POSIXError(.EAGAIN) }
    (self.master, self.child) = (master, child)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    if !translatesLineEnds {
      // The kernel loses one of CR LF where its buffer is full between the two.
      var modes = termios()
      tcgetattr(master, &modes)
      modes.c_oflag &= ~tcflag_t(OPOST)
      tcsetattr(master, TCSANOW, &modes)
    }
  }

  /// What `Scripts/sanitize` tells the test runner holds for what it starts.
  package static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS", "TBB_ENABLE_SANITIZERS", "SWIFT_BACKTRACE", "LD_PRELOAD"].contains($0.key)
  }

  deinit {
    if status == nil {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    if isOpen { close(master) }
    vterm_free(terminal)
  }

  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  package func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  package func signal(_ number: Int32) { kill(child, number) }

  /// The other end goes away, as when an SSH line drops.
  package func hangUp() {
    close(master)
    isOpen = false
  }

  /// Reads until the screen shows what is waited for.
  /// - Returns: whether it did within `seconds`.
  package func waits(for seconds: Double = 20, until isThere: (PseudoTerminal) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while true {
      let hasRead = pump(milliseconds: 20)
      if isThere(self) { return true }
      if Date() > end || (!hasRead && hasEnded()) { return false }
    }
  }

  package func shows(_ text: String, within seconds: Double = 60) -> Bool {
    waits(for: seconds) { $0.text.contains(text) }
  }

  /// Reads until nothing has come for half a second: a frame that is only half there can deceive.
  package func settle() { while pump(milliseconds: 500) {} }

  /// Waits for the program's end.
  /// - Returns: its exit code, or minus the signal that ended it; `nil` if it still runs.
  package func exitCode(within seconds: Double = 60) -> Int32? {
    let end = Date().addingTimeInterval(seconds)
    while !hasEnded(), Date() < end { _ = pump(milliseconds: 20) }
    while pump(milliseconds: 20) {}
    return status
  }

  private func hasEnded() -> Bool {
    var code: Int32 = 0
    if status == nil, waitpid(child, &code, WNOHANG) == child {
      status = code & 0x7F == 0 ? (code >> 8) & 0xFF : -(code & 0x7F)
    }
    return status != nil
  }

  package var text: String { (0..<rows).map(line).joined(separator: "\n") }

  package func line(_ row: Int) -> String {
    var line = ""
    for column in 0..<columns {
      let first = cell(column, row).chars.0
      if first == UInt32.max { continue }  // the second half of a wide character
      line.unicodeScalars.append(first == 0 ? " " : Unicode.Scalar(first) ?? "?")
    }
    return line
  }

  package func cell(_ column: Int, _ row: Int) -> VTermScreenCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return cell
  }

  /// Cells with a 24-bit background that is not the terminal's own.
  package func trueColourCells() -> Int {
    var count = 0
    for row in 0..<rows { for column in 0..<columns where cell(column, row).bg.type & 0x07 == 0 { count += 1 } }
    return count
  }

  /// - Returns: whether anything was read.
  func pump(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard isOpen, poll(&source, 1, milliseconds) > 0 else { return false }
    var bytes = [CChar](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    if keepsLog { log += bytes[..<count].map { UInt8(bitPattern: $0) } }
    vterm_input_write(terminal, bytes, count)
    answerAsked()
    answer()
    return true
  }

  private func answerAsked() {
    guard !answers.isEmpty else { return }
    answers.removeAll { question, answer in
      guard log.firstRange(of: question) != nil else { return false }
      type(answer)
      return true
    }
  }

  /// Sends back what the terminal answers to the program's questions.
  private func answer() {
    var bytes = [CChar](repeating: 0, count: 4096)
    while true {
      let count = vterm_output_read(terminal, &bytes, bytes.count)
      guard count > 0 else { return }
      _ = write(master, bytes, count)
    }
  }
}
