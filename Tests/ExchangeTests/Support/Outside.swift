import Foundation

/// Readers that have nothing to do with Kantei.
enum Outside {
  struct Failure: Error { let words: String }

  /// What a script of Python prints, as JSON.
  /// - Parameter arguments: `sys.argv[1:]`.
  static func python(_ script: String, _ arguments: [String] = []) throws -> Any {
    var environment = ProcessInfo.processInfo.environment
    environment["PYTHONPATH"] = packages
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    // The packages are built for Debian's own Python.
    let debian = "/usr/bin/python3.11"
    let python = FileManager.default.isExecutableFile(atPath: debian) ? [debian] : ["/usr/bin/env", "python3"]
    let output = try run(python + ["-c", script] + arguments, environment: environment)
    return try JSONSerialization.jsonObject(with: output, options: .fragmentsAllowed)
  }

  @discardableResult
  static func run(_ command: [String], environment: [String: String]? = nil) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    if let environment { process.environment = environment }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let words = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(words: String(decoding: complaints, as: UTF8.self)) }
    return words
  }

  /// `.deps/python`, which `Scripts/install-test-packages` fills for `make test`.
  static let packages: String? = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let python = folder.appendingPathComponent(".deps/python").path
      if FileManager.default.fileExists(atPath: python + "/pycocotools") { return python }
    }
    return nil
  }()

  static let office: String? = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
