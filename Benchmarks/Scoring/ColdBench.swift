import Foundation

/// A catalog that nobody has seen before: `kantei score`, the encoders alone, and the same work in Python, in turn.
struct ColdBench {
  /// Photos on which both sides are compared number by number.
  private static let checked = 80

  let workshop: Workshop
  let threads: Int
  let rounds: Int

  func run(_ catalog: BenchCatalog) throws {
    try workshop.scratch { folder in
      let seed = try ScoreRun.seed(in: folder, threads: threads, workshop: workshop)
      print("### Scoring a cold catalog of \(catalog.photos.count) photos, \(threads) threads\n")
      try checkAgreement(seed, in: folder)
      for round in 1...rounds {
        if rounds > 1 { print("Round \(round)\n") }
        let place = folder.appendingPathComponent("round-\(round)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try measure(catalog, seed, in: place)
        try FileManager.default.removeItem(at: place)
      }
    }
  }

  /// The same numbers from the same pixels: libvips and Pillow shrink JPEGs by filters of their own.
  private func checkAgreement(_ seed: CacheFolder, in folder: URL) throws {
    let catalog = try BenchCatalog.made(pairs: Self.checked, side: 320, in: workshop)
    let cache = try ScoreRun.coldCache("checked", from: seed, in: folder)
    let store = folder.appendingPathComponent("checked.sqlite")
    _ = try ScoreRun(catalog.source, cache: cache, store: store, threads: threads, in: workshop)
    let (work, features) = (try ScoringWork(of: catalog, doneIn: cache), folder.appendingPathComponent("checked-py"))
    _ = try python(work, into: features)
    let agreement = try FeatureAgreement(work, cache: cache, python: features)
    try agreement.demand(cosine: 0.999, samePrint: 0.8)
    print("Both sides on \(Self.checked) lossless photos: \(agreement.text)")
  }

  private func measure(_ catalog: BenchCatalog, _ seed: CacheFolder, in folder: URL) throws {
    let cache = try ScoreRun.coldCache("cache", from: seed, in: folder)
    let kantei = try ScoreRun(
      catalog.source, cache: cache, store: folder.appendingPathComponent("store.sqlite"), threads: threads,
      in: workshop)
    let work = try ScoringWork(of: catalog, doneIn: cache)
    let (bare, features) = (try self.bare(work, in: folder), folder.appendingPathComponent("python"))
    let python = try self.python(work, into: features)
    let agreement = try FeatureAgreement(work, cache: cache, python: features)

    print("Both sides on these photos, each with its own decoder: \(agreement.text)")
    print("\(work.phrases.count) phrases are encoded, print is read on \(work.printed.count) photos\n")
    let report = ColdReport(
      photos: work.photos.count, threads: threads, kantei: kantei, bare: bare, python: python)
    print(report.comparison)
    print(report.stages)
    print(report.bareStages)
  }

  private func bare(_ work: ScoringWork, in folder: URL) throws -> BareRun {
    let (input, output) = (folder.appendingPathComponent("work.json"), folder.appendingPathComponent("bare.json"))
    try work.write(to: input)
    let child = Child(
      program: workshop.own, arguments: ["bare", input.path, output.path, "--threads", String(threads)])
    _ = try child.run()
    return try JSONDecoder().decode(BareRun.self, from: Data(contentsOf: output))
  }

  private func python(_ work: ScoringWork, into target: URL) throws -> Child.Result {
    let input = target.appendingPathExtension("json")
    try work.write(to: input)
    let arguments = [workshop.models.path, input.path, target.path, String(threads)]
    return try workshop.python("features", arguments, threads: threads).run()
  }
}
