import Foundation

/// `.deps/parts.json`, which `Scripts/fetch-deps` writes last: what every fetched file must be.
struct PartsStamp: Decodable {
  struct File: Decodable {
    let bytes: Int
    /// 64 hexadecimal digits.
    let sha256: String

    func isMet(by file: URL) -> Bool {
      let path = file.resolvingSymlinksInPath().path
      guard (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) == bytes else { return false }
      // Foundation on Linux has no SHA-256; Debian always has this.
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
      process.arguments = ["--", path]
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      // A backslash in front says that the name was escaped.
      return String(decoding: output, as: UTF8.self).drop { $0 == "\\" }.hasPrefix(sha256)
    }
  }

  /// By path relative to `.deps`.
  let files: [String: File]

  init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}
