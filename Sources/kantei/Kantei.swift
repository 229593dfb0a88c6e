import ArgumentParser

@main
struct Kantei: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kantei", abstract: "Audits product catalogs: does the photo show what the spec says?",
    version: "0.1.0",
    subcommands: [
      ReviewCommand.self,
      DoctorCommand.self,
      EvaluateCommand.self,
      TrainCommand.self,
      EncodeCommand.self,
      StudioCommand.self,
    ])
}
