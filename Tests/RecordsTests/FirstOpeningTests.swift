import Dispatch
import Foundation
import Records
import Synchronization
import Testing

@Suite struct FirstOpeningTests {
  @Test func `whoever opens a store while others make it waits instead of failing`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-opening-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let failures = Mutex<[String]>([])
    for round in 0..<20 {
      let file = folder.appendingPathComponent("\(round).sqlite")
      DispatchQueue.concurrentPerform(iterations: 6) { _ in
        do { _ = try Store(at: file).catalogID(for: "shop") } catch { failures.withLock { $0.append("\(error)") } }
      }
    }
    #expect(failures.withLock { $0 } == [])
    // What the others have half made is no older release's store.
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("before") }
    #expect(copies == [])
  }
}
