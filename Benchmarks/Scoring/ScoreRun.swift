import Foundation

/// `kantei score` of a catalog, with a store and a cache of its own.
struct ScoreRun {
  let result: Child.Result
  /// What `--timings` says of each stage: its name and the seconds in it, summed over the workers.
  let stages: [(name: String, seconds: Double)]

  /// - Parameters:
  ///   - cache: kept from run to run.
  ///   - store: a file.
  init(
    _ catalog: URL, cache: CacheFolder, store: URL, threads: Int, more: [String] = [],
    environment: [String: String] = [:], in workshop: Workshop
  ) throws {
    let arguments = ["score", catalog.path, "--store", store.path, "--jobs", String(threads), "--timings"]
    result = try Child(
      program: workshop.kantei, arguments: arguments + ["--format", "ndjson"] + more,
      environment: environment.merging(["XDG_CACHE_HOME": cache.home.path]) { $1 }
    ).run()
    stages = result.errors.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 5, words[2] == "s", words[4] == "%", let seconds = Double(words[1]) else { return nil }
      return (String(words[0]), seconds)
    }
  }

  /// A cache in which only what belongs to no catalog is known: class names are encoded once an installation.
  static func seed(in folder: URL, threads: Int, workshop: Workshop) throws -> CacheFolder {
    let one = try BenchCatalog.made(pairs: 1, in: workshop)
    let cache = CacheFolder(home: folder.appendingPathComponent("seed"))
    _ = try ScoreRun(
      one.source, cache: cache, store: folder.appendingPathComponent("seed.sqlite"), threads: threads, in: workshop)
    return cache
  }

  /// A cache that knows class names and no photo.
  static func coldCache(_ name: String, from seed: CacheFolder, in folder: URL) throws -> CacheFolder {
    let cache = CacheFolder(home: folder.appendingPathComponent(name))
    try FileManager.default.createDirectory(at: cache.home, withIntermediateDirectories: true)
    try seed.copyCommonPhrases(to: cache)
    return cache
  }
}
