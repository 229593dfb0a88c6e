import Foundation
import Robot

/// The built program, run to its end without a terminal.
struct Program {
  struct Result {
    let code: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Each line of the output as an object of JSON.
    var objects: [[String: Any]] {
      lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }
  }

  /// Shared by all tests of a run: what the encoders make of ImageNet's class names takes seconds.
  static let cache = FileManager.default.temporaryDirectory
    .appendingPathComponent("kantei-cache-\(ProcessInfo.processInfo.processIdentifier)")

  /// Settings and store lie in here, so that nothing of the user's is touched.
  let home: URL

  /// A program that was started.
  struct Running {
    let process: Process
    fileprivate let output: URL
    fileprivate let errors: URL

    func finish() throws -> Result {
      process.waitUntilExit()
      return Result(
        code: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// - Returns: also the most memory that the program had, in bytes.
    func finishWatched() throws -> (Result, peak: Int) {
      var peak = 0
      while process.isRunning {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
        peak = max(peak, kilobytes << 10)
        usleep(20_000)
      }
      return (try finish(), peak)
    }
  }

  func callAsFunction(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Result {
    try start(arguments, input: input).finish()
  }

  func start(
    _ arguments: [String], of executable: URL = ReviewFixture.program, input: String = "", cache: URL = Program.cache
  ) throws -> Running {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = home
    process.environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "XDG_CACHE_HOME": cache.path,
      "KANTEI_STORE": home.appendingPathComponent("store.sqlite").path,
    ].merging(ProcessInfo.processInfo.environment.filter { ["KANTEI_PARTS", "KANTEI_WORDNET"].contains($0.key) }) { $1 }
      .merging(PseudoTerminal.sanitizerOptions) { own, _ in own }
    // Files rather than pipes: neither side can fill one up while the other waits.
    let files = ["in", "out", "err"].map { home.appendingPathComponent(".\($0)") }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    return Running(process: process, output: files[1], errors: files[2])
  }
}
