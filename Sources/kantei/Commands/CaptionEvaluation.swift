import ArgumentParser
import Auditing
import Foundation
import Learning
import Prose

/// `kantei evaluate --karpathy`: photos and captions that look for each other.
struct CaptionEvaluation: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Measure retrieval on a Karpathy-style split: dataset_NAME.json, or the one in this folder.", valueName: "path"),
    completion: .file(extensions: ["json"]))
  var karpathy: String?

  @Option(help: ArgumentHelp("Photos a gallery, in the file's order: 1000 gives MSCOCO's 1K folds.", valueName: "n"))
  var gallery: Int?

  @Option(help: ArgumentHelp("Galleries at most; 5 of 1000 are MSCOCO's five folds.", valueName: "n"))
  var folds: Int?

  @Flag(help: "Don't learn from the file's train split.")
  var untrained = false

  func validate() throws {
    guard gallery.map({ $0 > 1 }) ?? true else { throw ValidationError("--gallery is at least 2.") }
    guard folds.map({ $0 > 0 }) ?? true else { throw ValidationError("--folds is at least 1.") }
    guard karpathy != nil || (gallery == nil && folds == nil && !untrained) else {
      throw ValidationError("--gallery, --folds and --untrained belong to --karpathy.")
    }
    guard folds == nil || gallery != nil else { throw ValidationError("--folds needs --gallery.") }
  }

  /// - Returns: the report, and whether every photo could be read.
  func report(
    on path: String, split: String?, images: String?, seed: UInt64
  ) async throws -> (report: RetrievalReport, isComplete: Bool) {
    let file = try Self.file(at: path)
    let all = try KarpathyFile.read(at: file)
    let split = split ?? "test"
    var photos = all.filter { $0.split == split }
    guard !photos.isEmpty else {
      let splits = Set(all.map(\.split)).sorted().joined(separator: ", ")
      throw CommandError("\(file.path) has no split \"\(split)\"; name one of its own with --split: \(splits).")
    }
    if let gallery, let folds { photos = Array(photos.prefix(gallery * folds)) }
    guard gallery.map({ $0 <= photos.count }) ?? true else {
      throw CommandError(
        "The split \"\(split)\" has \(photos.count.counted("photo")): give --gallery a smaller number.")
    }
    let folder = images.map { URL(fileURLWithPath: $0) } ?? file.deletingLastPathComponent()
    let workshop = TruthWorkshop(truth: file.path, images: folder.path)
    let training = untrained || split == "train" ? [] : all.filter { $0.split == "train" }
    var isComplete = true
    let bench = CaptionBench(auditor: try workshop.auditor(progress: StandardStreams.progress()))
    let results = try await bench.run(photos, training: training, folder: folder, gallery: gallery) { failure in
      isComplete = false
      workshop.warn(failure)
    }
    guard let results else { throw ExitCode(130) }
    guard results.contains(where: { !$0.ranks.isEmpty }) else {
      throw CommandError("Too few photos of \(file.path) could be read; name their folder with --images.")
    }
    let rows = results.map {
      RetrievalReport.Row(
        matcher: $0.matcher, trainingPhotos: $0.trainingPhotos,
        figures: RetrievalFigures($0.ranks, bootstrap: Bootstrap(seed: seed)))
    }
    return (RetrievalReport(split: split, rows: rows), isComplete)
  }

  private static func file(at path: String) throws -> URL {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw CommandError("\(path): no such file.")
    }
    guard isFolder.boolValue else { return url }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [])
      .filter { $0.hasPrefix("dataset") && $0.hasSuffix(".json") }.sorted()
    guard names.count == 1, let name = names.first else {
      throw CommandError(
        names.isEmpty
          ? "\(path) holds no dataset_NAME.json; name the file itself."
          : "\(path) holds several: \(names.joined(separator: ", ")); name one of them.")
    }
    return url.appendingPathComponent(name)
  }
}
