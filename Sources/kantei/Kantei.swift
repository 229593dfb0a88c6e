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
}
