import Foundation

/// Whether ten times as many pairs take ten times as long, and no more memory.
struct ScaleBench {
  private struct Point {
    let pairs: Int
    let usage: Usage

    var millisecondsAPair: Double { 1000 * usage.wall / Double(pairs) }
    var processorMillisecondsAPair: Double { 1000 * usage.processor / Double(pairs) }
  }

  let workshop: Workshop
  let threads: Int

  /// - Parameters:
  ///   - cold: sizes of catalogs of photos that nobody has seen.
  ///   - cached: sizes of catalogs over `photos` photos whose features are known.
  func run(cold: [Int], cached: [Int], photos: Int) throws {
    try workshop.scratch { folder in
      let seed = try ScoreRun.seed(in: folder, threads: threads, workshop: workshop)
      if !cold.isEmpty {
        let points = try cold.map { size in
          let cache = try ScoreRun.coldCache("cold-\(size)", from: seed, in: folder)
          let point = try point(.made(pairs: size, in: workshop), pairs: size, cache: cache, in: folder)
          try FileManager.default.removeItem(at: cache.home)
          return point
        }
        report("Cold, a photo a pair", points)
      }
      if !cached.isEmpty {
        let cache = try ScoreRun.coldCache("known", from: seed, in: folder)
        _ = try point(.made(pairs: photos, in: workshop), pairs: photos, cache: cache, in: folder)
        let points = try cached.map { size in
          try point(.made(pairs: photos, rows: size, in: workshop), pairs: size, cache: cache, in: folder)
        }
        report("From cached features of \(photos) photos", points)
      }
    }
  }

  private func point(_ catalog: BenchCatalog, pairs: Int, cache: CacheFolder, in folder: URL) throws -> Point {
    let store = folder.appendingPathComponent("store-\(UUID()).sqlite")
    let run = try ScoreRun(catalog.source, cache: cache, store: store, threads: threads, in: workshop)
    return Point(pairs: pairs, usage: run.result.usage)
  }

  private func report(_ name: String, _ points: [Point]) {
    print("### Scale. \(name), \(threads) threads\n")
    var table = Table(["pairs", "s", "ms a pair", "processor ms a pair", "peak memory MB"])
    for point in points {
      table.add([
        "\(point.pairs)", format(point.usage.wall, 1), format(point.millisecondsAPair, 2),
        format(point.processorMillisecondsAPair, 2), format(Double(point.usage.peakMemory) / 1e6, 0),
      ])
    }
    print(table.text)
    if let first = points.first, let last = points.last, points.count > 1 {
      print(
        "\nFrom the smallest to the largest a pair takes \(format(last.millisecondsAPair / first.millisecondsAPair, 2))x the time "
          + "(\(format(last.processorMillisecondsAPair / first.processorMillisecondsAPair, 2))x the processor), memory grows "
          + "\(format(Double(last.usage.peakMemory) / Double(first.usage.peakMemory), 2))x\n")
    }
  }
}
