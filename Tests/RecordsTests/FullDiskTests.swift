import Foundation
import Records
import Testing

/// On a file system of 512 kB, where the test may mount one.
@Suite struct FullDiskTests {
  @Test(.enabled(if: geteuid() == 0, "mounting needs root"))
  func aFullDiskIsNamedAndLosesNothing() throws {
    let folder = try FreshFolder()
    guard try run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", folder.url.path) == 0 else { return }
    defer { _ = try? run("umount", "-l", folder.url.path) }
    let store = try folder.store()
    let catalog = try store.catalogID(for: "/shop")
    var acknowledged: [UUID] = []
    let error = #expect(throws: StoreError.self) {
      for number in 0..<5_000 {
        let label = label("pair-\(number)")
        try store.append(label, in: catalog)
        acknowledged.append(label.id)
      }
    }
    #expect(error?.reason == .diskFull)
    #expect(!acknowledged.isEmpty)
    #expect(try store.labels(in: catalog).map(\.id) == acknowledged)
  }

  private func run(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
