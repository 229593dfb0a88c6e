import Foundation

/// The program under attack, and a folder for all that it writes.
struct House {
  let program = URL(
    fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  )
  .deletingLastPathComponent().appendingPathComponent("kantei")
  let folder: URL
  /// What was seen of photos, over all parts.
  let cache: URL

  init(cache: URL?) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-torture-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    self.cache = cache ?? folder.appendingPathComponent("cache")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { throw TortureError.notBuilt(program) }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// A folder of its own, emptied.
  func room(_ name: String) throws -> Room {
    let url = folder.appendingPathComponent(name)
    try? FileManager.default.removeItem(at: url)
    for place in ["", "home", "tmp"] {
      try FileManager.default.createDirectory(
        at: url.appendingPathComponent(place), withIntermediateDirectories: true)
    }
    return Room(house: self, url: url)
  }
}

enum TortureError: Error, CustomStringConvertible {
  case notBuilt(URL)
  case unexpected(String)

  var description: String {
    switch self {
    case .notBuilt(let program): "\(program.path) is not there: swift build -c release --product kantei"
    case .unexpected(let what): what
    }
  }
}
