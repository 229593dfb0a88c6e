import Foundation
import Learning
import Matching
import Testing

@Suite("Training a matcher")
struct MatcherTrainerTests {
  @Test(
    "stopped anywhere and taken up from its checkpoint, it reaches the same weights to the last bit",
    arguments: [1, 4, 7])
  func resumes(stopAfter: Int) throws {
    let trainer = ToyMaterial.trainer()
    var straight = trainer.start
    #expect(trainer.run(&straight, report: { _ in }, keep: { _ in }, isStopped: { false }))

    var steps = 0
    var stopped = trainer.start
    var kept: TrainingState?
    let isOver = trainer.run(
      &stopped, report: { if case .step = $0 { steps += 1 } }, keep: { kept = $0 }, isStopped: { steps >= stopAfter })
    #expect(!isOver)
    let file = try #require(kept).serialized(recipe: "r")
    var resumed = try TrainingState(serialized: file, recipe: "r", file: "f")
    #expect(trainer.run(&resumed, report: { _ in }, keep: { _ in }, isStopped: { false }))
    #expect(resumed == straight)
    #expect(trainer.model(resumed) == trainer.model(straight))
  }

  @Test("gives the same weights for a seed, and others for another")
  func isDeterministic() {
    func weights(_ seed: UInt64) -> [Float] {
      var configuration = ToyMaterial.configuration
      configuration.seed = seed
      let trainer = ToyMaterial.trainer(configuration)
      var state = trainer.start
      _ = trainer.run(&state, report: { _ in }, keep: { _ in }, isStopped: { false })
      return trainer.model(state).network.parameters
    }
    #expect(weights(1) == weights(1))
    #expect(weights(1) != weights(2))
  }

  /// Three rivals on average: a network that knows nothing has a loss near log(3.5) = 1.25.
  @Test("learns kinds and colours that it was not trained on the photos of")
  func learns() throws {
    var configuration = ToyMaterial.configuration
    configuration.epochs = 40
    configuration.patience = 40
    let trainer = ToyMaterial.trainer(configuration, products: 200)
    var state = trainer.start
    var records: [EpochRecord] = []
    _ = trainer.run(
      &state, report: { if case .epoch(let record) = $0 { records.append(record) } }, keep: { _ in },
      isStopped: { false })
    let best = try #require(records.last { $0.isBest })
    #expect(best.validation.contrast < 0.3)
    #expect(best.validation.total < records[0].validation.total)
  }

  @Test("ends when validation has not got better for a while, and keeps the best weights")
  func stopsEarly() throws {
    var configuration = ToyMaterial.configuration
    configuration.epochs = 60
    configuration.patience = 2
    configuration.rate = 0.9
    let trainer = ToyMaterial.trainer(configuration)
    var state = trainer.start
    var records: [EpochRecord] = []
    _ = trainer.run(
      &state, report: { if case .epoch(let record) = $0 { records.append(record) } }, keep: { _ in },
      isStopped: { false })
    let best = try #require(records.last { $0.isBest })
    #expect(records.count < 60)
    #expect(best.validation.total == records.map(\.validation.total).min())
  }

  @Test("refuses a checkpoint of other settings, and a damaged one")
  func refusesCheckpoints() throws {
    let file = ToyMaterial.trainer().start.serialized(recipe: "one")
    #expect(throws: CheckpointError.other(file: "f")) { try TrainingState(serialized: file, recipe: "two", file: "f") }
    #expect(throws: CheckpointError.self) {
      try TrainingState(serialized: file.dropLast(), recipe: "one", file: "f")
    }
    var flipped = file
    flipped[flipped.count - 3] ^= 1
    #expect(throws: CheckpointError.self) { try TrainingState(serialized: flipped, recipe: "one", file: "f") }
  }

  @Test("leaves out what the configuration leaves out")
  func leavesOut() {
    var configuration = ToyMaterial.configuration
    let all = ToyMaterial.trainer(configuration)
    configuration.withoutSources = ["toy"]
    #expect(ToyMaterial.trainer(configuration).trainingPairs == 0)
    configuration.withoutSources = []
    configuration.withoutKinds = 0.5
    let fewer = ToyMaterial.trainer(configuration)
    #expect(fewer.trainingPairs < all.trainingPairs)
    #expect(fewer.validationPairs == all.validationPairs)
  }
}
