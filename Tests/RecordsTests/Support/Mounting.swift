import Foundation

/// Mounts a file system of a kind (`mount -t KIND … KIND FOLDER`).
/// - Returns: whether that is possible here.
func mount(_ kind: String, _ options: String..., at folder: URL) throws -> Bool {
  try status(of: ["mount", "-t", kind] + options + [kind, folder.path]) == 0
}

func unmount(_ folder: URL) { _ = try? status(of: ["umount", "-l", folder.path]) }

private func status(of arguments: [String]) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}
