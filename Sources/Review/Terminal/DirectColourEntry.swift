internal import Foundation

/// A terminfo entry that is the terminal's own with 24-bit colour added. ncurses uses such colours only where the entry
/// says `RGB`, which the common `xterm-256color` does not; `ncurses-term`, which has others, is rarely installed.
struct DirectColourEntry {
  private let base: String
  private let folder: URL

  init(for term: String, in cache: URL) {
    base = term
    folder = cache.appendingPathComponent("terminfo", isDirectory: true)
  }

  /// - Returns: the entry's name, with `TERMINFO_DIRS` set so that ncurses finds it; `nil` where it can't be made.
  func install() -> String? {
    guard !base.isEmpty, base.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-+._".contains($0)) }) else {
      return nil
    }
    let name = "kantei-" + base
    let compiled = folder.appendingPathComponent("k").appendingPathComponent(name)
    if !FileManager.default.fileExists(atPath: compiled.path), !compile(name) { return nil }
    // An empty part stands for the system's own folders.
    let before = ProcessInfo.processInfo.environment["TERMINFO_DIRS"] ?? ""
    setenv("TERMINFO_DIRS", "\(folder.path):\(before)", 1)
    return name
  }

  private func compile(_ name: String) -> Bool {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let source = folder.appendingPathComponent(name + "-\(ProcessInfo.processInfo.processIdentifier).ti")
      defer { try? FileManager.default.removeItem(at: source) }
      try text(name).write(to: source, atomically: true, encoding: .utf8)
      let tic = Process()
      tic.executableURL = URL(fileURLWithPath: "/usr/bin/tic")
      tic.arguments = ["-x", "-o", folder.path, source.path]
      tic.standardOutput = FileHandle.nullDevice
      tic.standardError = FileHandle.nullDevice
      try tic.run()
      tic.waitUntilExit()
      return tic.terminationStatus == 0
    } catch {
      return false
    }
  }

  /// Numbers below 8 stay the ANSI colours, as ncurses expects of a direct-colour terminal.
  private func text(_ name: String) -> String {
    func colour(_ ansi: Int, _ direct: Int) -> String {
      #"\E[%?%p1%{8}%<%t\#(ansi)%p1%d%e\#(direct);2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"#
    }
    return """
      \(name)|\(base) with 24-bit colour,
      \tRGB, ccc@, initc@, colors#0x1000000, pairs#0x7FFF,
      \tsetaf=\(colour(3, 38)),
      \tsetab=\(colour(4, 48)),
      \tuse=\(base),

      """
  }
}
