import Foundation

/// A folder for the readers that only take files; in memory where the system has such a place.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let base =
      FileManager.default.isWritableFile(atPath: memory.path) ? memory : FileManager.default.temporaryDirectory
    url = base.appendingPathComponent("kantei-fuzz-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// - Returns: the file, written anew.
  func write(_ bytes: some Sequence<UInt8>, as name: String) -> URL {
    let file = url.appendingPathComponent(name, isDirectory: false)
    do { try Data(bytes).write(to: file) } catch { preconditionFailure("\(file.path) can't be written: \(error)") }
    return file
  }
}
