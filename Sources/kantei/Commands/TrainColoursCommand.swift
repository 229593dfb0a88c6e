import ArgumentParser
import Auditing
import Features
import Files
import Foundation
import Learning
import Matching
import Prose

struct TrainColoursCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colours", abstract: "Learn the colour table, and what product photos look like on average.")

  @Argument(help: "Truth files (NDJSON), each beside its photos.")
  var truths: [String]

  @Option(help: "Truth files whose photos count for the average, but not for the colours.")
  var means: [String] = []

  @Option(help: "The split to learn from; lines without a split always count.")
  var split = "train"

  @Option(help: "Folder that gets colours.bin and mean-classes.json.")
  var output = "."

  func run() async throws {
    var examples: [ColourExample] = []
    var classes = MeanClasses()
    var names: [ColourName] = []
    for truth in truths + means {
      let lines = try TruthFile.read(at: URL(fileURLWithPath: truth))
        .filter { !$0.isWrong && ($0.split == nil || $0.split == split) }
      let workshop = TruthWorkshop(truth: truth, images: nil)
      let bench = try await workshop.bench(lines)
      guard let known = (bench.judge as? EvidenceMatcher)?.model.colourNames else { continue }
      names = known.names
      let found = try await bench.map(workshop.pairs(lines), failed: workshop.warn) { index, input, _ in
        (colour: ColourExample(lines[index], scene: Scene(input), names: known), classes: input.photo.classes)
      }.compactMap(\.self)
      if truths.contains(truth) { examples += found.compactMap { $0.colour } }
      classes.add(catalog: found.map { $0.classes })
    }
    let folder = URL(fileURLWithPath: output)
    try StagedFile.write(
      ColourTableLearner.table(from: examples, names: names).serialized(),
      to: folder.appendingPathComponent("colours.bin"))
    try StagedFile.write(JSONEncoder().encode(classes.mean), to: folder.appendingPathComponent("mean-classes.json"))
    StandardStreams.records.line("\(examples.count.counted("photo")) of one known colour")
  }
}
