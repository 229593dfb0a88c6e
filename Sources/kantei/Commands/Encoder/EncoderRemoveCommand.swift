import ArgumentParser
import Perception

struct EncoderRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove an encoder; files that were linked stay where they are.")

  @Argument(help: "The encoder's name.")
  var name: String

  func run() throws { try EncoderRegistry().remove(name) }
}
