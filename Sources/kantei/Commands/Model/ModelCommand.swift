import ArgumentParser

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "List, use and roll back the models of a catalog.",
    subcommands: [ModelListCommand.self, ModelUseCommand.self, ModelRollbackCommand.self])
}
