import ArgumentParser

struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learn the parts of a matcher from truth files.",
    subcommands: [
      TrainColoursCommand.self, TrainHeadsCommand.self, TrainMatcherCommand.self, TrainAblationsCommand.self,
      TrainReportCommand.self, TrainRetrievalCommand.self, TrainSwapsCommand.self, TrainMarginsCommand.self,
      TrainCalibrationCommand.self,
      TrainCorpusCommand.self, TrainControlsCommand.self, TrainAsymmetryCommand.self,
      TrainSimulateCommand.self,
    ])
}
