import ArgumentParser
import Auditing
import Files
import Foundation
import Learning
import Matching
import Prose

struct TrainRetrievalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retrieval", abstract: "Learn where a search looks for a photo's texts.",
    discussion: """
      Learns from the right lines of truth files, each photo once and each shop from its own mean, and writes \
      retrieval.bin. A catalog large enough to teach its own search starts from it, a smaller one rests on it.
      """)

  @Option(parsing: .upToNextOption, help: "Truth files (NDJSON), each beside its photos.", completion: .file())
  var truth: [String]

  @Option(parsing: .upToNextOption, help: "Shops to leave out: the names of their truth files' folders.")
  var leaveOut: [String] = []

  @Option(help: "The split to learn from; lines without a split always count.")
  var split = "train"

  @Option(help: "Folder that gets the file.", completion: .directory)
  var out = "."

  func run() async throws {
    var lessons = ShopLessons()
    for file in truth {
      let source = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
      if leaveOut.contains(source) { continue }
      let lines = try TruthFile.read(at: URL(fileURLWithPath: file))
        .filter { !$0.isWrong && ($0.split == nil || $0.split == split) }
      let shop = try await TruthWorkshop(truth: file, images: nil).retrievalLessons(lines)
      StandardStreams.note("\(source): \(shop.count.counted("photo"))")
      lessons.add(shop)
    }
    guard let map = lessons.map() else {
      throw CommandError("No photos to learn from; name truth files with lines of the split \(split).")
    }
    let folder = URL(fileURLWithPath: out)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try StagedFile.write(map.serialized(), to: folder.appendingPathComponent(PhotoTextMap.fileName))
    StandardStreams.records.line("\(lessons.count.counted("photo")) of \(lessons.shops.counted("shop"))")
  }
}

extension TruthWorkshop {
  /// - Parameter lines: right ones.
  /// - Returns: one lesson a photo whose truth names something.
  func retrievalLessons(_ lines: [TruthPair]) async throws -> [ShopLessons.Lesson] {
    var images: Set<String> = []
    let lines = lines.filter { images.insert($0.image).inserted }
    return try await bench(lines).map(pairs(lines), failed: warn) { index, input, _ in
      TextMean.of(lines[index].supported(input.claims), vectors: input.text).map {
        ShopLessons.Lesson(descriptor: ViewDescriptor.of(input.photo), text: $0)
      }
    }.compactMap { $0 ?? nil }
  }
}
