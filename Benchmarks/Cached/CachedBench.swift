import Foundation

/// Scoring again what the cache knows, against the matrix products in it alone.
struct CachedBench {
  let workshop: Workshop
  let threads: Int
  let rounds: Int

  func run(_ catalog: BenchCatalog) throws {
    let library = workshop.own.deletingLastPathComponent().appendingPathComponent("libkantei-blaslog.so")
    guard FileManager.default.fileExists(atPath: library.path) else {
      throw BenchError.noFile(library.path, mend: "swift build -c release --product kantei-blaslog")
    }
    print("### Scoring \(catalog.photos.count) pairs again from cached features, \(threads) threads\n")
    try workshop.scratch { folder in
      let cache = CacheFolder(home: folder.appendingPathComponent("cache"))
      let (store, log) = (folder.appendingPathComponent("store.sqlite"), folder.appendingPathComponent("products"))
      func score(_ environment: [String: String] = [:]) throws -> ScoreRun {
        try ScoreRun(
          catalog.source, cache: cache, store: store, threads: threads, more: ["--fresh"], environment: environment,
          in: workshop)
      }
      _ = try score()
      _ = try score(["LD_PRELOAD": library.path, "KANTEI_BLAS_LOG": log.path])
      let products = try ProductLog(contentsOf: log)
      var (own, bare): ([ScoreRun], [Usage]) = ([], [])
      for _ in 0..<rounds {
        own.append(try score())
        bare.append(try products.replayed(threads: threads))
      }
      report(catalog.photos.count, own, bare, products)
    }
  }

  private func report(_ pairs: Int, _ own: [ScoreRun], _ bare: [Usage], _ products: ProductLog) {
    guard let best = own.min(by: { $0.result.usage.processor < $1.result.usage.processor }),
      let least = bare.min(by: { $0.processor < $1.processor })
    else { return }
    let usage = best.result.usage
    var table = Table(["", "pairs/s", "ms a pair", "processor ms a pair", "peak memory MB"])
    func row(_ name: String, _ usage: Usage, memory: String) {
      table.add([
        name, format(Double(pairs) / usage.wall, 1), format(1000 * usage.wall / Double(pairs), 2),
        format(1000 * usage.processor / Double(pairs), 2), memory,
      ])
    }
    row("`kantei score --fresh`", usage, memory: format(Double(usage.peakMemory) / 1e6, 0))
    row("its matrix products alone, by OpenBLAS", least, memory: "")
    print(table.text)
    let rate = products.operations / least.processor / 1e9
    print(
      "\n\(products.calls) products of \(products.entries.count) shapes, \(format(products.operations / 1e9, 2)) billion "
        + "operations, \(format(rate, 1)) of them a second and thread when replayed. "
        + "Kantei runs at \(format(least.wall / usage.wall, 3)) of their rate "
        + "(\(format(least.processor / usage.processor, 3)) by processor time); in Kantei itself they take "
        + "\(format(products.seconds, 2)) s.\n")
    let total = best.stages.reduce(0) { $0 + $1.seconds }
    var stages = Table(["stage", "ms a pair, all workers", "share"])
    for stage in best.stages {
      stages.add([
        stage.name, format(1000 * stage.seconds / Double(pairs), 3), format(100 * stage.seconds / total, 1) + " %",
      ])
    }
    print(stages.text + "\n")
  }
}
