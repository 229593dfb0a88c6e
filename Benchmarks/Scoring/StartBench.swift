import Foundation

/// How long one waits for a program that was not running, and for one that is.
struct StartBench {
  let workshop: Workshop
  let rounds: Int

  func run() throws {
    print("### Start, one pair; files in the system's memory\n")
    var table = Table(["", "runs", "p50 ms", "p90 ms", "least ms", "processor p50 ms", "peak memory MB"])
    try workshop.scratch { folder in
      let seed = try ScoreRun.seed(in: folder, threads: Machine.cores, workshop: workshop)
      let catalog = try BenchCatalog.made(pairs: 1, in: workshop)
      table.add(row("`kantei --help`", try runs(["--help"])))
      let store = folder.appendingPathComponent("store.sqlite").path
      let arguments = ["score", catalog.source.path, "--fresh", "--store", store]
      let known = CacheFolder(home: folder.appendingPathComponent("known"))
      table.add(row("`kantei score` of one pair, its photo seen before", try runs(arguments, caches: { _ in known })))
      table.add(
        row(
          "the same, its photo new",
          try runs(arguments) { try ScoreRun.coldCache("new-\($0)", from: seed, in: folder) }))
      let answers = try PipedScoring(workshop: workshop, cache: ScoreRun.coldCache("piped", from: seed, in: folder))
        .answerTimes(for: BenchCatalog.made(pairs: 40, in: workshop), count: rounds + 1)
      table.add(piped("first pair through `kantei score -`, from its start", [answers[0]]))
      table.add(piped("next pairs through it, photos new, one at a time", Array(answers.dropFirst())))
    }
    print(table.text + "\n")
  }

  /// - Parameter caches: the cache home of each run, made before its clock starts.
  private func runs(_ arguments: [String], caches: ((Int) throws -> CacheFolder)? = nil) throws -> [Usage] {
    // The first run brings the files into memory.
    try (0...rounds).map { round in
      let cache = try caches?(round)
      return try Child(
        program: workshop.kantei, arguments: arguments,
        environment: cache.map { ["XDG_CACHE_HOME": $0.home.path] } ?? [:]
      ).run().usage
    }.dropFirst().map(\.self)
  }

  private func row(_ name: String, _ usages: [Usage]) -> [String] {
    let (wall, processor) = (
      Percentiles(usages.map { 1000 * $0.wall }), Percentiles(usages.map { 1000 * $0.processor })
    )
    return [
      name, "\(usages.count)", "\(wall.at(0.5))", "\(wall.at(0.9))", "\(wall.at(0))", "\(processor.at(0.5))",
      format(Double(usages.map(\.peakMemory).max() ?? 0) / 1e6, 0),
    ]
  }

  private func piped(_ name: String, _ seconds: [Double]) -> [String] {
    let times = Percentiles(seconds.map { 1000 * $0 })
    return [name, "\(seconds.count)", "\(times.at(0.5))", "\(times.at(0.9))", "\(times.at(0))", "", ""]
  }
}
