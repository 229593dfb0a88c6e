import Foundation

/// One `kantei score -` that is asked pair after pair, each after the answer to the one before.
struct PipedScoring {
  let workshop: Workshop
  let cache: CacheFolder

  /// - Returns: seconds from each line to its answer; the first counts from the program's start.
  func answerTimes(for catalog: BenchCatalog, count: Int) throws -> [Double] {
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = workshop.kantei
    process.arguments = ["score", "-", "--images", catalog.source.path]
    process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": cache.home.path]) { $1 }
    (process.standardInput, process.standardOutput) = (input, output)
    var start = ContinuousClock.now
    try process.run()
    var times: [Double] = []
    for photo in catalog.photos.prefix(count) {
      let pair = ["id": photo.lastPathComponent, "image": photo.lastPathComponent, "spec": "Red ceramic mug, 350 ml"]
      if !times.isEmpty { start = .now }
      try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(pair) + Data([UInt8(ascii: "\n")]))
      let answer = try line(from: output.fileHandleForReading)
      times.append((ContinuousClock.now - start) / .seconds(1))
      guard answer.contains(photo.lastPathComponent) else {
        throw BenchError.disagreement("`kantei score -` answered \(answer.prefix(200))")
      }
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return times
  }

  private func line(from handle: FileHandle) throws -> String {
    var bytes = Data()
    while bytes.last != UInt8(ascii: "\n") {
      guard let more = try handle.read(upToCount: 1), !more.isEmpty else {
        throw BenchError.failed(program: "kantei score -", status: 0, words: "it ended without an answer")
      }
      bytes.append(more)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
