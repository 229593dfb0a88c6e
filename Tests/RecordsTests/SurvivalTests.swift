import Foundation
import Records
import Testing

/// A process that appends labels is killed; every label that it was told is safe must be there.
@Suite(.serialized) struct SurvivalTests {
  @Test(.enabled(if: ChildProcess.isParent), arguments: [5, 60, 200])
  func everyAcknowledgedLabelSurvivesAKill(labelsBeforeTheKill: Int) async throws {
    let folder = try FreshFolder()
    let log = folder.url.appendingPathComponent("acknowledged")
    let child = try ChildProcess(
      test: "SurvivalTests/childAppendsUntilItIsKilled", store: folder.storeFile, log: log)
    var acknowledged: [UUID] = []
    for _ in 0..<3_000 where acknowledged.count < labelsBeforeTheKill && child.process.isRunning {
      try await Task.sleep(for: .milliseconds(10))
      acknowledged = try lines(of: log)
    }
    child.kill()
    acknowledged = try lines(of: log)
    #expect(acknowledged.count >= labelsBeforeTheKill)

    let store = try folder.store()
    let kept = try store.labels(in: try store.catalogID(for: "/shop")).map(\.id)
    #expect(Set(acknowledged).subtracting(kept).isEmpty)
    // The one in hand at the kill may have been saved without an answer, no more.
    #expect(kept.count - acknowledged.count <= 1)
  }

  @Test(.enabled(if: ChildProcess.isParent))
  func twoProcessesWriteAtOnceAndLoseNothing() async throws {
    let folder = try FreshFolder()
    let log = folder.url.appendingPathComponent("acknowledged")
    let child = try ChildProcess(
      test: "SurvivalTests/childAppendsUntilItIsKilled", store: folder.storeFile, log: log)
    let store = try folder.store()
    let catalog = try store.catalogID(for: "/shop")
    var own: [UUID] = []
    while try lines(of: log).count < 50 || own.count < 50 {
      let label = label("pair-\(own.count)", by: "parent")
      try store.append(label, in: catalog)
      own.append(label.id)
      guard child.process.isRunning else { break }
    }
    child.kill()
    let others = try lines(of: log)
    let kept = Set(try store.labels(in: catalog).map(\.id))
    #expect(others.count >= 50)
    #expect(kept.isSuperset(of: own) && kept.isSuperset(of: others))
  }

  /// The child's part, skipped in the parent.
  @Test(.enabled(if: !ChildProcess.isParent))
  func childAppendsUntilItIsKilled() throws {
    let environment = ProcessInfo.processInfo.environment
    let store = try Store(at: URL(fileURLWithPath: environment[ChildProcess.storeVariable] ?? ""))
    let log = try FileHandle(forWritingTo: URL(fileURLWithPath: environment[ChildProcess.logVariable] ?? ""))
    let catalog = try store.catalogID(for: "/shop")
    for number in 0..<100_000 {
      let label = label("pair-\(number % 7)", by: "child")
      try store.append(label, in: catalog)
      try log.write(contentsOf: Data("\(label.id)\n".utf8))
    }
  }

  /// Whole lines only: the kill may cut the last one.
  private func lines(of log: URL) throws -> [UUID] {
    let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap {
      UUID(uuidString: String($0))
    }
  }
}
