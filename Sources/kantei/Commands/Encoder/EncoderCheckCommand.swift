import ArgumentParser
import Auditing
import Foundation
import Perception

struct EncoderCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hash an encoder's files, try them in a process of their own, and time them.")

  @Argument(help: "The encoder's name.")
  var name: String

  func run() throws {
    let encoder = try EncoderRegistry().encoder(named: name, isThorough: true)
    try EncoderProbe.run(name, folder: encoder.folder)
    StandardStreams.records.line(EncoderText.line(encoder))
    StandardStreams.records.line(
      StandardStreams.printable(try EncoderTrial(encoder.description, folder: encoder.folder).run()))
  }
}
