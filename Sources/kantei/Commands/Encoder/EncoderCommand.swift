import ArgumentParser

struct EncoderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encoder", abstract: "Bring another encoder: a CLIP-like pair of ONNX or OpenVINO files.",
    discussion: """
      An encoder is described by a YAML beside its files (docs/encoders.md). Once added, `train calibration --encoder NAME` \
      fits a model over it, and `--model` uses that.
      """,
    subcommands: [
      EncoderAddCommand.self, EncoderListCommand.self, EncoderCheckCommand.self, EncoderRemoveCommand.self,
      EncoderTryCommand.self,
    ])
}
