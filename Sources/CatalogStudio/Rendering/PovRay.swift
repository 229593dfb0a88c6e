import Foundation

/// Runs POV-Ray on one scene at a time; run several at once, as it sleeps between its phases.
public struct PovRay: Sendable {
  private let executable: URL

  public init() throws(StudioError) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    let found = folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent("povray") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else { throw .povrayMissing }
    executable = found
  }

  public static var isInstalled: Bool { (try? PovRay()) != nil }

  enum Quality {
    /// Antialiased, as displayed.
    case photo
    /// One ray a pixel, greys as the scene says them.
    case mask

    var arguments: [String] {
      switch self {
      case .photo: ["+A0.15", "+AM2", "+R2", "-J", "Display_Gamma=sRGB", "File_Gamma=sRGB"]
      case .mask: ["-A", "File_Gamma=1.0"]
      }
    }
  }

  /// - Returns: the picture as a binary PPM.
  func render(_ text: String, name: String, width: Int, height: Int, quality: Quality) async throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-studio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (scene, picture, log) = (
      folder.appendingPathComponent("scene.pov"), folder.appendingPathComponent("picture.ppm"),
      folder.appendingPathComponent("log.txt")
    )
    try Data(text.utf8).write(to: scene)
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let process = Process()
    process.executableURL = executable
    process.currentDirectoryURL = folder
    process.arguments =
      ["+I\(scene.path)", "+O\(picture.path)", "+FP8", "+W\(width)", "+H\(height)", "-D", "+WT1"] + quality.arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let logHandle = try FileHandle(forWritingTo: log)
    defer { try? logHandle.close() }
    process.standardError = logHandle
    let status = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (done: CheckedContinuation<Int32, any Error>) in
        process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
        do { try process.run() } catch { done.resume(throwing: error) }
      }
    } onCancel: {
      if process.isRunning { process.terminate() }
    }
    try Task.checkCancellation()
    guard status == 0 else {
      let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      let words = said.split(separator: "\n").filter { $0.localizedCaseInsensitiveContains("error") }.suffix(2)
      throw StudioError.renderFailed(scene: name, words: words.joined(separator: " "))
    }
    return try Data(contentsOf: picture)
  }
}
