import Files
import Foundation
import Testing

@Suite struct InterruptionTests {
  /// As Ctrl-C, as `kill` and as a line that drops stop it.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aStopSavesAndTheNextRunGoesOn(_ number: Int32) throws {
    // Under `nohup` the program would inherit that it is ignored.
    let earlier = signal(SIGHUP, SIG_DFL)
    defer { signal(SIGHUP, earlier) }
    let shop = try SmallShop()
    var lines = ["id,image,spec"]
    for number in 0..<60 {
      try shop.paint("\(number).png", red: UInt8(number * 4), green: 20, blue: 200)
      lines.append("p\(number),\(number).png,Blue box")
    }
    try shop.write("catalog.csv", lines.joined(separator: "\n"))
    // A cache of its own, in which photos can be counted.
    let cache = shop.folder.appendingPathComponent("cache")
    let running = try shop.program.start(["score", "shop", "--format", "ndjson"], cache: cache)
    // No suspension here: beside busy tests the rest of this one might go on only when all photos are seen.
    while photos(in: cache) < 3, running.process.isRunning { Thread.sleep(forTimeInterval: 0.01) }
    kill(running.process.processIdentifier, number)
    let stopped = try running.finish()
    #expect(stopped.code == 130)
    #expect(stopped.output.isEmpty && stopped.errors.contains("Run the same command to go on"))
    let seen = photos(in: cache)
    #expect(seen >= 3 && seen < 60)

    let finished = try shop.program.start(["score", "shop", "--format", "ndjson"], cache: cache).finish()
    #expect(finished.code == 0)
    #expect(finished.objects.map { $0["id"] as? String } == (0..<60).map { "p\($0)" })
  }

  @Test func whoWaitsForAnothersChangeOfTheStoreSaysSoAndCtrlCEndsTheWait() throws {
    let shop = try SmallShop()
    try shop.stock()
    let store = shop.folder.appendingPathComponent("store.sqlite")
    let hold = try FileHold(store.appendingPathExtension("migrating"))
    // A shell starts what runs behind it with Ctrl-C ignored, and Dispatch's threads block it; the program would inherit both.
    let earlier = signal(SIGINT, SIG_DFL)
    var (interrupt, mask) = (sigset_t(), sigset_t())
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupt, &mask)
    defer {
      signal(SIGINT, earlier)
      pthread_sigmask(SIG_SETMASK, &mask, nil)
    }
    for arguments in [["score", "shop"], ["export", "shop"]] {
      let running = try shop.program.start(arguments)
      let errors = shop.folder.appendingPathComponent(".err")
      func isWaiting() -> Bool {
        (try? String(contentsOf: errors, encoding: .utf8))?.contains("waiting for it") == true
      }
      while !isWaiting(), running.process.isRunning { Thread.sleep(forTimeInterval: 0.02) }
      kill(running.process.processIdentifier, SIGINT)
      let stopped = try running.finish()
      #expect(running.process.terminationReason == .uncaughtSignal && stopped.code == SIGINT, "\(stopped.errors)")
      #expect(stopped.errors.contains("is bringing the store \(store.path) up to date"), "\(stopped.errors)")
    }
    withExtendedLifetime(hold) {}
  }

  private func photos(in cache: URL) -> Int {
    let folder = cache.appendingPathComponent("kantei/photos")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return files?.reduce(0) { count, file in
      let isFile = (try? (file as? URL)?.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      return count + (isFile && (file as? URL)?.pathExtension != "part" ? 1 : 0)
    } ?? 0
  }
}
