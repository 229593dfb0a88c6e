import ArgumentParser
import Auditing
import Perception

struct EncoderListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the encoders that were added, with their terms.")

  func run() throws {
    let registry = EncoderRegistry()
    var isWhole = true
    for name in registry.names {
      do {
        StandardStreams.records.line(EncoderText.line(try registry.encoder(named: name)))
      } catch {
        isWhole = false
        StandardStreams.note("\(error)")
      }
    }
    if !isWhole { throw ExitCode(1) }
  }
}
