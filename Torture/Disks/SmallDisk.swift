import Foundation

/// A file system in memory, mounted as long as this value lives.
final class SmallDisk {
  let folder: URL
  private var filler: URL { folder.appendingPathComponent("filler") }

  init(_ folder: URL, kilobytes: Int) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard try Machine.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path) else {
      throw Skip(reason: "no file system can be mounted")
    }
  }

  deinit { _ = try? Machine.run("umount", "-l", folder.path) }

  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Leaves room for nothing.
  func fill() throws {
    let descriptor = open(filler.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    let bytes = [UInt8](repeating: 0, count: 4096)
    while write(descriptor, bytes, bytes.count) > 0 {}
  }

  func free() { unlink(filler.path) }

  func makeReadOnly(_ isReadOnly: Bool) throws {
    guard try Machine.run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", folder.path) else {
      throw Skip(reason: "no file system can be mounted anew")
    }
  }
}
