import ArgumentParser
import Auditing
import Files
import Foundation
import Learning
import Matching
import Prose

struct TrainMatcherCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matcher", abstract: "Train the attention network that phrases look at photos with.",
    discussion: """
      Writes ascl.bin, training.ndjson (a line an epoch) and, until training is over, ascl.checkpoint: started again with \
      the same data and settings it goes on from there, to the same weights. Ctrl-C saves before it ends.
      """)

  @OptionGroup var options: MatcherOptions

  @Option(help: "Folder that gets the files.", completion: .directory)
  var out: String = "."

  @Flag(help: "Print the settings, each with its value, and train nothing.")
  var printConfig = false

  func validate() throws {
    guard printConfig || !options.data.isEmpty else { throw ValidationError("Name truth files with --data.") }
  }

  func run() async throws {
    let settings = try options.configuration()
    if printConfig {
      StandardStreams.write(settings.yaml)
      return
    }
    guard let room = try await MatcherRoom(options.data, configuration: settings) else { throw stopped() }
    let trainer = room.trainer(settings)
    StandardStreams.note(
      "\(trainer.trainingPairs.counted("pair")) to train on, \(trainer.validationPairs) to validate on, "
        + trainer.parameters.counted("parameter")
    )
    guard trainer.trainingPairs > 1 else { throw CommandError("There is nothing to train on in these files.") }
    let folder = URL(fileURLWithPath: out)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let log = TrainingLog(folder.appendingPathComponent("training.ndjson"))
    let checkpoint = Checkpoint(
      file: folder.appendingPathComponent("ascl.checkpoint"), recipe: room.material.digest(settings))
    var state = try checkpoint.state() ?? trainer.start
    let progress = TrainingProgress(epochs: settings.epochs)
    let isOver = try trainer.run(
      &state,
      report: { event in
        progress.show(event)
        if case .epoch(let record) = event { log.add(record) }
      },
      keep: checkpoint.keep, isStopped: { Interruption.stop.isRaised })
    guard isOver else {
      StandardStreams.note("Stopped; the same command goes on from \(checkpoint.file.path).")
      throw ExitCode(130)
    }
    try StagedFile.write(trainer.model(state).serialized(), to: folder.appendingPathComponent(AttentionModel.fileName))
    checkpoint.remove()
  }

  private func stopped() -> any Error {
    Interruption.stop.isRaised ? ExitCode(130) : ValidationError("No photo of these files could be seen.")
  }
}

/// The state of a run on disk: whole, or as it was before.
private struct Checkpoint {
  let file: URL
  let recipe: String

  func state() throws -> TrainingState? {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try TrainingState(serialized: InputFile(file.path).data(), recipe: recipe, file: file.path)
  }

  func keep(_ state: TrainingState) throws { try StagedFile.write(state.serialized(recipe: recipe), to: file) }

  func remove() { try? FileManager.default.removeItem(at: file) }
}

/// A line an epoch, appended, so that a resumed run has one log.
private struct TrainingLog {
  private let file: URL

  init(_ file: URL) { self.file = file }

  func add(_ record: EpochRecord) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let line = try? encoder.encode(record) else { return }
    if !FileManager.default.fileExists(atPath: file.path) {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    guard let handle = try? FileHandle(forWritingTo: file) else {
      return StandardStreams.note("\(file.path): cannot be written; training goes on without its log")
    }
    defer { try? handle.close() }
    _ = try? handle.seekToEnd()
    try? handle.write(contentsOf: line + Data("\n".utf8))
  }
}
