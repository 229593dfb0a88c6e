import ArgumentParser
import Auditing
import Glibc

@main
struct Kantei: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kantei", abstract: "Audits product catalogs: does the photo show what the spec says?",
    version: "0.2.0",
    subcommands: [
      ReviewCommand.self,
      ScoreCommand.self,
      ExplainCommand.self,
      SearchCommand.self,
      ExportCommand.self,
      ImportCommand.self,
      LogCommand.self,
      BackupCommand.self,
      DoctorCommand.self,
      EvaluateCommand.self,
      TrainCommand.self,
      AdaptCommand.self,
      ReportCommand.self,
      RolloutCommand.self,
      DriftCommand.self,
      NoiseCommand.self,
      ModelCommand.self,
      EncoderCommand.self,
      StudioCommand.self,
      WatchTrialCommand.self,
    ])

  static func main() async {
    StandardStreams.fillIn()
    FreedMemory.share()
    // A write to a closed pipe fails instead: the signal would end the program on the spot, and the session would keep its niceness.
    signal(SIGPIPE, SIG_IGN)
    do {
      try checkName()
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Courtesy.endAtOnce(0)
    } catch {
      Failure(error).exit()
    }
  }

  /// ArgumentParser says of a command that there is none only that it did not expect the word.
  private static func checkName() throws {
    let words = CommandLine.arguments.dropFirst()
    guard let word = words.first == "help" ? words.dropFirst().first : words.first, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(word) else { return }
    throw CommandError(
      "there is no command \"\(word)\".\(UnknownName(word, among: names).suggestion) kantei --help lists them.")
  }
}
