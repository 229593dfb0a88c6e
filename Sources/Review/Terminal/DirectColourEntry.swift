internal import Files
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

  /// - Parameter isKnown: whether terminfo can read the entry of that name.
  /// - Returns: the entry's name, with `TERMINFO_DIRS` set so that ncurses finds it; `nil` where it can't be made.
  func install(isKnown: (String) -> Bool) -> String? {
    guard !base.isEmpty, base.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-+._".contains($0)) }) else {
      return nil
    }
    // ncurses remembers which folders there are.
    guard (try? PrivateFolder.make(folder.appendingPathComponent("k"))) != nil else { return nil }
    // An empty part stands for the system's own folders.
    let before = ProcessInfo.processInfo.environment["TERMINFO_DIRS"] ?? ""
    setenv("TERMINFO_DIRS", "\(folder.path):\(before)", 1)
    let name = "kantei-" + base
    // What a power cut left may be cut short.
    if isKnown(name) { return name }
    guard (try? compile(name)) != nil, isKnown(name) else { return nil }
    return name
  }

  /// Elsewhere first: `tic` writes its file in place, where another program that starts now would read the half of it.
  private func compile(_ name: String) throws {
    let workshop = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-terminfo-\(UUID().uuidString)")
    try PrivateFolder.make(workshop)
    defer { try? FileManager.default.removeItem(at: workshop) }
    let source = workshop.appendingPathComponent("source.ti")
    try Data(text(name).utf8).write(to: source)
    let tic = Process()
    tic.executableURL = URL(fileURLWithPath: "/usr/bin/tic")
    tic.arguments = ["-x", "-o", workshop.path, source.path]
    tic.standardOutput = FileHandle.nullDevice
    tic.standardError = FileHandle.nullDevice
    try tic.run()
    tic.waitUntilExit()
    let place = "k/\(name)"
    let compiled = try Data(contentsOf: workshop.appendingPathComponent(place))
    try StagedFile.write(compiled, to: folder.appendingPathComponent(place))
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
