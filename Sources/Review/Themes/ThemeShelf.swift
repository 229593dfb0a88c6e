public import Foundation

/// The folders in which themes are looked for by name.
public struct ThemeShelf: Sendable {
  public static let defaultName = "dark"
  public let folders: [URL]

  /// - Parameter folders: the user's own before the program's.
  public init(folders: [URL]) { self.folders = folders }

  public var names: [String] {
    let files = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)) ?? []
    }
    let named = files.filter { $0.pathExtension == "yaml" }.map { $0.deletingPathExtension().lastPathComponent }
    return Array(Set(named + [Theme.monochrome.name])).sorted()
  }

  /// A theme by its name, or by the path of a file.
  public func theme(_ name: String) throws(ThemeError) -> Theme {
    if name == Theme.monochrome.name { return .monochrome }
    if name.contains("/") || name.hasSuffix(".yaml") { return try ThemeFile(URL(fileURLWithPath: name)).read() }
    for folder in folders {
      let file = folder.appendingPathComponent(name + ".yaml")
      if FileManager.default.fileExists(atPath: file.path) { return try ThemeFile(file).read() }
    }
    throw ThemeError(file: nil, line: nil, reason: "no theme “\(name)”; known are \(names.joined(separator: ", "))")
  }
}
