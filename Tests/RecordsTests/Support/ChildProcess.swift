import Foundation

/// A second process of this very test program that runs one test: what `KANTEI_CHILD_STORE` names is its work.
struct ChildProcess {
  static let storeVariable = "KANTEI_CHILD_STORE"
  static let logVariable = "KANTEI_CHILD_LOG"

  let process: Process

  init(test: String, store: URL, log: URL) throws {
    try Data().write(to: log)
    process = Process()
    process.executableURL = URL(
      fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    process.arguments = ["--testing-library", "swift-testing", "--filter", test]
    process.environment = ProcessInfo.processInfo.environment.merging(
      [Self.storeVariable: store.path, Self.logVariable: log.path]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  static var isParent: Bool { ProcessInfo.processInfo.environment[storeVariable] == nil }
}
