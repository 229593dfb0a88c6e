import Foundation
import Records
import Robot
import Testing

/// Where a command's output goes.
@Suite struct OutputTests {
  let fixture: ReviewFixture
  init() throws { fixture = try ReviewFixture() }

  @Test func aFullDiskIsNoSuccess() throws {
    defer { fixture.remove() }
    let catalog = fixture.folder.appendingPathComponent("header.csv")
    try Data("id,image,spec\n".utf8).write(to: catalog)
    let process = Process()
    process.executableURL = ReviewFixture.program
    process.arguments = ["score", catalog.path, "--store", fixture.storeFile.path]
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(words.contains("No space left on device"))
  }

  @Test func anErrorThatNobodyCanReadHasItsExitCodeAllTheSame() throws {
    defer { fixture.remove() }
    for stream in ["/dev/full", nil] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "'\(ReviewFixture.program.path)' score no-such-catalog 2>\(stream ?? "&-")"]
      process.environment = ["HOME": fixture.folder.path, "PATH": "/usr/bin:/bin"]
        .merging(PseudoTerminal.sanitizerOptions) { own, _ in own }
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    }
  }

  @Test func aWorkerWithoutCacheLeavesNothing() throws {
    defer { fixture.remove() }
    let folder = fixture.folder.appendingPathComponent("temporary")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = ReviewFixture.program
    process.arguments = ["score", "-", "--no-cache"]
    process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder.path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  /// "\u{1B}[2J" in the fixture's specs would clear the screen, the header with it.
  @Test func aCatalogsTextCommandsNoTerminalWhateverTheFormat() throws {
    defer { fixture.remove() }
    let catalog = fixture.folder.appendingPathComponent("lost.csv")
    try Data("id,image,spec\nlost,none.png,Yellow \u{1B}[2J mug\n".utf8).write(to: catalog)
    let terminal = try PseudoTerminal(
      ReviewFixture.program, ["score", catalog.path, "--store", fixture.storeFile.path, "--format", "csv"],
      environment: ["TERM": "xterm", "HOME": fixture.folder.path, "PATH": "/usr/bin:/bin"], columns: 120, rows: 24)
    #expect(terminal.exitCode() == 1)
    #expect(terminal.text.contains("id,image,spec"))
    #expect(terminal.text.contains("Yellow ␛[2J mug"))
  }
}
