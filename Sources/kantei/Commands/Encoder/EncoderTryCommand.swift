import ArgumentParser
import Foundation
import Perception

/// What `add` and `check` run in a process of its own.
struct EncoderTryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", abstract: "Load an encoder once and say what is wrong with it.", shouldDisplay: false)

  @Argument var folder: String

  func run() throws {
    do {
      let folder = URL(fileURLWithPath: folder)
      let description = try EncoderDescription(contentsOf: folder.appendingPathComponent("encoder.yaml"))
      EncoderProbe.limit(for: description.bytes(in: folder))
      _ = try EncoderTrial(description, folder: folder).run(rounds: 1)
    } catch {
      StandardStreams.note("\(error)")
      throw ExitCode(1)
    }
  }
}
