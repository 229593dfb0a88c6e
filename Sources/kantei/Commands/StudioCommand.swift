import ArgumentParser
import CatalogStudio
import Files
import Foundation
import Photos

struct StudioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "studio", abstract: "Renders products whose truth is known: the sample catalog, scenes to train on.",
    discussion: "Needs POV-Ray (apt-get install povray). A run that was cut off goes on where it stopped.",
    subcommands: [Sample.self, Training.self, Sheet.self])

  struct Rendering: ParsableArguments {
    @Option(help: "Where finished photos are kept between runs.")
    var cache: String?

    @Option(help: "Scenes rendered at once; POV-Ray sleeps a lot, so a few more than there are cores.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount + 3

    func darkroom(longestSide: Int) throws -> Darkroom {
      let environment = ProcessInfo.processInfo.environment
      let caches =
        environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(NSHomeDirectory())/.cache"
      return try Darkroom(
        shelf: URL(fileURLWithPath: cache ?? "\(caches)/kantei/studio"), longestSide: longestSide)
    }

    var progress: (@Sendable (Int, Int) -> Void)? {
      guard isatty(STDERR_FILENO) == 1 else { return nil }
      return { done, all in
        StandardStreams.warn("\r\(done) of \(all) photos\(done == all ? "\n" : "")")
      }
    }
  }

  struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Renders the sample catalog, 80 pairs with their truth.")

    @Option(help: "The folder to write: photos, catalog.csv, truth.ndjson.")
    var out: String

    @Option(help: "Pixels of the longer side.")
    var size = 512

    @OptionGroup var rendering: Rendering

    func run() async throws {
      try await SampleCatalog.make(
        in: URL(fileURLWithPath: out), darkroom: try rendering.darkroom(longestSide: size), atOnce: rendering.jobs,
        progress: rendering.progress)
    }
  }

  struct Training: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Renders scenes with masks and truth, split into train and validation.")

    @Option(help: "How many photos.")
    var count = 400

    @Option(help: "Another seed gives other products.")
    var seed: UInt64 = 1

    @Option(help: "The folder to write: images, masks, truth.ndjson, scenes.ndjson.")
    var out: String

    @Option(help: "Pixels of the longer side.")
    var size = 352

    @OptionGroup var rendering: Rendering

    func validate() throws {
      guard count > 0 else { throw ValidationError("--count must be at least 1.") }
      guard seed != SampleCatalog.seed else {
        throw ValidationError(
          "--seed \(seed) is the sample catalog's: choose another, so that nothing is trained on it.")
      }
    }

    func run() async throws {
      try await TrainingSet(seed: seed, count: count).make(
        in: URL(fileURLWithPath: out), darkroom: try rendering.darkroom(longestSide: size), atOnce: rendering.jobs,
        progress: rendering.progress)
    }
  }

  struct Sheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lays the photos of a folder out on one page to look at.")

    @Argument(help: "A folder of photos.")
    var folder: String

    @Option(help: "The PNG to write.")
    var out = "sheet.png"

    @Option(help: "Photos in a row.")
    var columns = 8

    @Option(help: "Pixels of a photo on the page.")
    var tile = 200

    func run() async throws {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
        [".jpg", ".png", ".webp"].contains(where: $0.lowercased().hasSuffix)
      }
      guard !files.isEmpty else { throw CommandError("\(folder) holds no photo (.jpg, .png, .webp).") }
      let page = try ContactSheet(columns: columns, tile: tile).page(
        files.map { URL(fileURLWithPath: folder).appendingPathComponent($0) })
      try StagedFile.write(Data(page.encoded(as: .png)), to: URL(fileURLWithPath: out))
    }
  }
}
