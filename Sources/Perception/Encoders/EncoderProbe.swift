import Files
public import Foundation
import Glibc

/// Tries an encoder's networks in a process of its own: files from strangers may bring down what reads them, and must not
/// bring down the program.
public enum EncoderProbe {
  /// Of processor time, for loading and one photo; a second limit of the same length holds for the clock.
  private static let seconds: UInt32 = 300
  /// Of memory: a network unfolds to a few times its file.
  private static let smallestMemory = 8 << 30
  private static let memoryAFileByte = 8
  private static let longestMessage = 2000

  /// - Parameters:
  ///   - program: a program that calls `limit(for:)`, tries the encoder, and writes what is wrong to stderr.
  ///   - arguments: that make it do so.
  /// - Throws: `EncoderError.refused` with the program's own words, `crashed` where it ended without any.
  public static func run(
    _ encoder: String, program: URL, arguments: [String]
  ) throws(EncoderError) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardError = pipe
    do { try process.run() } catch {
      throw .storage(program, reason: "can't be started: \(SystemReason(error))")
    }
    // To its end, so that the other side never waits for room.
    var words = Data()
    while let piece = try? pipe.fileHandleForReading.read(upToCount: 65536), !piece.isEmpty {
      if words.count < longestMessage { words += piece.prefix(longestMessage - words.count) }
    }
    process.waitUntilExit()
    guard process.terminationReason == .exit else {
      throw .crashed(encoder: encoder, what: "ended it by signal \(process.terminationStatus)")
    }
    guard process.terminationStatus != 0 else { return }
    let message = String(decoding: words, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    throw message.isEmpty
      ? .crashed(encoder: encoder, what: "ended it with code \(process.terminationStatus)") : .refused(message)
  }

  /// Binds this process to what trying an encoder may cost.
  /// - Parameter bytes: of the encoder's files together.
  public static func limit(for bytes: Int) {
    var time = rlimit(rlim_cur: rlim_t(seconds), rlim_max: rlim_t(seconds))
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
    let (product, overflow) = bytes.multipliedReportingOverflow(by: memoryAFileByte)
    let memory = rlim_t(overflow ? Int.max : max(smallestMemory, product))
    var space = rlimit(rlim_cur: memory, rlim_max: memory)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &space)
    var core = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    alarm(seconds)
  }
}
