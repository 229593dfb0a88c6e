import Foundation
import Records
import Robot

/// A folder with a store, a home and a place for temporary files, in which the program is run.
struct Room {
  let house: House
  let url: URL
  /// In place of the house's.
  var cache: URL?
  /// In place of the room's own.
  var store: URL?
  /// Beside the usual ones.
  var variables: [String: String] = [:]

  init(house: House, url: URL) {
    self.house = house
    self.url = url
  }

  var storeFile: URL { store ?? file("store.sqlite") }
  func file(_ name: String) -> URL { url.appendingPathComponent(name) }

  var environment: [String: String] {
    var variables = [
      "HOME": file("home").path, "TMPDIR": file("tmp").path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      "XDG_CACHE_HOME": (cache ?? house.cache).path, "KANTEI_STORE": storeFile.path, "KANTEI_OPERATOR": "robot",
    ]
    for name in ["KANTEI_PARTS", "KANTEI_WORDNET"] { variables[name] = ProcessInfo.processInfo.environment[name] }
    variables.merge(PseudoTerminal.sanitizerOptions) { own, _ in own }
    return variables.merging(self.variables) { $1 }
  }

  struct Outcome {
    /// Minus the signal that ended it.
    let code: Int32
    let output: Data
    let errors: String
  }

  final class Running {
    let process = Process()
    fileprivate let output: URL
    fileprivate let errors: URL

    fileprivate init(output: URL, errors: URL) {
      self.output = output
      self.errors = errors
    }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    func finish() throws -> Outcome {
      process.waitUntilExit()
      return Outcome(
        code: process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus,
        output: try Data(contentsOf: output), errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
  }

  /// - Parameter name: tells the outputs of programs that run at once apart.
  /// - Parameter apart: in a session of its own, as from another login.
  func start(_ arguments: [String], as name: String = "a", apart: Bool = false) throws -> Running {
    let running = Running(output: file("home/\(name).out"), errors: file("home/\(name).err"))
    let process = running.process
    process.executableURL = apart ? URL(fileURLWithPath: "/usr/bin/setsid") : house.program
    process.arguments = apart ? ["--wait", house.program.path] + arguments : arguments
    process.currentDirectoryURL = url
    process.environment = environment
    for place in [running.output, running.errors] { try Data().write(to: place) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: running.output)
    process.standardError = try FileHandle(forWritingTo: running.errors)
    try process.run()
    return running
  }

  func run(_ arguments: [String], apart: Bool = false) throws -> Outcome {
    try start(arguments, apart: apart).finish()
  }

  /// A review in a terminal of 120 by 40.
  func review(_ catalog: URL, _ arguments: [String] = []) throws -> PseudoTerminal {
    let variables = environment.merging(["TERM": "xterm-256color", "COLORTERM": "truecolor"]) { $1 }
    return try PseudoTerminal(
      house.program, ["review", catalog.path, "--no-scoring"] + arguments, environment: variables, columns: 120,
      rows: 40)
  }

  /// What should be gone when a program has come to its end: temporary names, and all in the place for temporary files.
  func leftovers() -> [String] {
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.filter { path in
      let name = path.split(separator: "/").last ?? ""
      return name.hasPrefix(".kantei-") || name.contains(".part") || name.hasPrefix(".dat.nosync")
        || path.hasPrefix("tmp/") || name.contains(".scoring-")
    }.map { "\($0) was left behind" }
  }
}
